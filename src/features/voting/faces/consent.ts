import type { ConsentBallot } from '../../../domain/voting/box-records.ts'
import type { ConsentRules } from '../../../domain/voting/method-rules.ts'
import { ConsentForm } from '../forms/consent-form.tsx'
import { ConsentPicture } from '../pictures/consent-picture.tsx'
import { consentBooth } from './booth-consent.ts'
import type { Face } from './face.ts'

/** How far people go along with each option; nothing is selected. */
export const consentFace: Face<ConsentRules, ConsentBallot> = {
  id: 'consent',
  booth: consentBooth,
  setup: { selects: false, Form: ConsentForm, rules: () => ({}) },
  result: { Picture: ConsentPicture, lines: ({ config }) => config.options.length },
}
