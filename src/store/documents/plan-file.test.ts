import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { carried, jpegOf, photoRecord } from '../../../tests/paper-photo.ts'
import { documentOf, foundVillage, proposal, SCHOOL } from '../../../tests/small-plan.ts'
import { roomName } from '../../protocol/rooms.ts'
import { readFile, writeFile } from './plan-file.ts'
import { RECORDS } from './records.ts'

describe('a file with photos', () => {
  it('of which one was changed on the way brings the card and the other photo, and says so', async () => {
    const village = await foundVillage()
    const writer = await village.invite('facilitator', SCHOOL)
    const room = { kind: 'meeting', plan: village.plan, meeting: SCHOOL } as const
    const [card, wall] = [carried(jpegOf(1)), carried(jpegOf(2))]
    const doc = documentOf(RECORDS, {
      p1: proposal('p1', 'Luz en la plaza', writer.id),
      f1: photoRecord('f1', card.bytes, { meeting: SCHOOL }),
      f2: photoRecord('f2', wall.bytes, { meeting: SCHOOL }),
    })
    const bytes = await writeFile({
      plan: village.plan,
      planName: 'Plan de prueba',
      deviceName: 'Mesa 1',
      deviceKey: writer.key,
      rooms: [{ room, name: roomName(room), doc, invitation: writer.invitation.token }],
      photos: [card, wall],
    })
    const files = unzipSync(bytes)
    files[`photos/${card.sha256}`]?.set([9], 60)
    expect(await readFile(zipSync(files))).toMatchObject({
      ok: true,
      value: {
        counts: { proposal: 1, photo: 2 },
        photos: [wall],
        refusals: [{ reason: 'photo-altered', room: `photos/${card.sha256}` }],
      },
    })
  })
})
