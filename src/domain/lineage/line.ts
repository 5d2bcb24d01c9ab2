import {
  answerSteps,
  commitmentSteps,
  committedStep,
  consultedSteps,
  publishedSteps,
} from './commitment-steps.ts'
import type { LineNode, LineStep } from './line-step.ts'
import { ownSteps, saidStep, selectionSteps } from './proposal-steps.ts'
import type { Lineage } from './read-lineage.ts'

/** A line of life seen from one place on it. */
export interface Line {
  readonly node: LineNode
  /** How it came to be, the first thing first. */
  readonly back: readonly LineStep[]
  /** The place itself. */
  readonly here: LineStep
  /** What became of it, as far as anybody knows. */
  readonly forward: readonly LineStep[]
}

/**
 * The line of life through one place, both ways. Every step is read from records; what nobody recorded
 * is said as awaited, never guessed.
 *
 * Returns  `undefined` for a place of which this device knows nothing.
 */
export function lineOf(lineage: Lineage, node: LineNode): Line | undefined {
  switch (node.kind) {
    case 'proposal':
      return lineOfProposal(lineage, node)
    case 'consolidated':
      return lineOfConsolidated(lineage, node)
    case 'commitment':
      return lineOfCommitment(lineage, node)
    case 'comment':
      return lineOfComment(lineage, node)
  }
}

/** From a commitment back to the sentences, votes, scores and decisions that made it; itself last. */
export function lineBack(lineage: Lineage, commitment: string): readonly LineStep[] {
  const line = lineOf(lineage, { kind: 'commitment', id: commitment })
  return line === undefined ? [] : [...line.back, line.here]
}

/** From a sentence, a comment or a consolidated proposal forward to its fate and the reason; itself first. */
export function lineForward(lineage: Lineage, node: LineNode): readonly LineStep[] {
  const line = lineOf(lineage, node)
  return line === undefined ? [] : [line.here, ...line.forward]
}

function lineOfProposal(lineage: Lineage, node: LineNode): Line | undefined {
  const reached = lineage.reachedBy(node.id)
  if (!lineage.proposals.has(node.id) && reached.length === 0) return undefined
  const verdict = lineage.verdictOn(node.id)
  const into = 'into' in verdict ? [verdict.into as string] : []
  // A commitment may name a sentence that another way led to it.
  const others = reached.flatMap(({ from }) => from).filter((id) => !into.includes(id))
  const fate: LineStep[] =
    verdict.fate === 'referred' || verdict.fate === 'out-of-scope'
      ? [{ kind: 'set-apart', id: node.id, fate: verdict }]
      : into.length > 0 || reached.length > 0
        ? []
        : [
            {
              kind: 'waiting',
              for: verdict.fate === 'conflict' ? 'fate-clash' : 'fate',
              id: node.id,
            },
          ]
  const ways = [...new Set([...into, ...(into.length > 0 ? [] : others)])]
  return {
    node,
    back: [],
    here: saidStep(lineage, node.id),
    forward: [
      ...ownSteps(lineage, node.id),
      ...fate,
      ...ways.flatMap((id) => selectionSteps(lineage, id)),
      ...ways.flatMap((id) => awaitedCommitment(lineage, id)),
      ...reached.flatMap((commitment): LineStep[] => [
        committedStep(lineage, commitment),
        ...commitmentSteps(lineage, commitment),
      ]),
    ],
  }
}

function lineOfConsolidated(lineage: Lineage, node: LineNode): Line | undefined {
  const [here, ...rest] = selectionSteps(lineage, node.id)
  if (here === undefined) return undefined
  return {
    node,
    back: lineage.parentsOf(node.id).flatMap((id) => voice(lineage, id)),
    here,
    forward: [
      ...rest,
      ...awaitedCommitment(lineage, node.id),
      ...lineage
        .madeOf(node.id)
        .flatMap((commitment): LineStep[] => [
          committedStep(lineage, commitment),
          ...commitmentSteps(lineage, commitment),
        ]),
    ],
  }
}

function lineOfCommitment(lineage: Lineage, node: LineNode): Line | undefined {
  const commitment = lineage.commitments.get(node.id)
  if (commitment === undefined) return undefined
  return {
    node,
    back: [
      ...lineage.sentencesOf(node.id).flatMap((id) => voice(lineage, id)),
      ...[...new Set(commitment.from)].flatMap((id) => selectionSteps(lineage, id)),
    ],
    here: committedStep(lineage, commitment),
    forward: commitmentSteps(lineage, commitment),
  }
}

function lineOfComment(lineage: Lineage, node: LineNode): Line | undefined {
  const handled = lineage.comments.get(node.id)
  if (handled === undefined) return undefined
  const commitment = lineage.commitments.get(handled.comment.commitment ?? '')
  return {
    node,
    back: [
      ...(commitment === undefined ? [] : [committedStep(lineage, commitment)]),
      ...consultedSteps(lineage),
    ],
    here: { kind: 'commented', handled },
    forward: [
      ...answerSteps(lineage, handled),
      ...publishedSteps(lineage).filter(
        (step) => step.kind === 'published' && step.publication.document === 'version-final',
      ),
    ],
  }
}

function voice(lineage: Lineage, id: string): LineStep[] {
  return [saidStep(lineage, id), ...ownSteps(lineage, id)]
}

/** A selected one of which nobody wrote a commitment waits for it. */
function awaitedCommitment(lineage: Lineage, id: string): LineStep[] {
  const isSelected = selectionSteps(lineage, id).some(
    (step) => step.kind === 'decided' && step.decision.decision === 'selected',
  )
  return isSelected && lineage.madeOf(id).length === 0
    ? [{ kind: 'waiting', for: 'commitment', id }]
    : []
}
