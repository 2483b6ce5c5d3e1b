import type { Dimension } from '#domain/definition/definition.ts'

type ByDimension = Readonly<Record<Dimension, readonly string[]>>

/** Why a reviewer rated low. */
export const LOW_NOTES: ByDimension = {
  friendliness: [
    'Sounds annoyed from the first sentence, and the customer notices.',
    'No word for the trouble the customer had.',
    'Puts the blame on the customer.',
    'Never says the name; reads from the screen.',
  ],
  responsiveness: [
    'The customer has to give the same data twice.',
    'A long wait without a word of what is going on.',
    'Hands the customer over to somebody who cannot help either.',
    'Asks for things that stand in the account.',
  ],
  outcome: [
    'The customer leaves without what they came for.',
    'The answer is wrong: this can be done from here.',
    'Promises a call back, and nothing is entered.',
    'The cause is not looked for, so it will come back.',
  ],
}

export const LOW_LABELS: ByDimension = {
  friendliness: ['Tone', 'No empathy', 'Blames the customer'],
  responsiveness: ['Asks twice', 'Silent wait', 'Sent on'],
  outcome: ['Not solved', 'Wrong answer', 'Open promise'],
}

export const HIGH_LABELS: ByDimension = {
  friendliness: ['Warm opening', 'Feels with the customer'],
  responsiveness: ['Does it at once', 'Says what happens next'],
  outcome: ['Solved for good', 'Thinks one step ahead'],
}

/** What the agent reads: the strongest side, then the one to work on. */
export const PRAISE: ByDimension = {
  friendliness: ['Your warmth carries this contact.', 'The customer felt taken seriously, from the first word.'],
  responsiveness: ['Quick, and without a needless question.', 'Good pace: the customer always knew what came next.'],
  outcome: ['The customer got what they came for, and it will hold.', 'Well found: the cause, not only the symptom.'],
}

export const ADVICE: ByDimension = {
  friendliness: [
    'One sentence for how the customer feels would change the tone.',
    'Use the name, and take the time to greet.',
  ],
  responsiveness: ['Say what you do while you look it up.', 'The data were on the screen; no need to ask again.'],
  outcome: [
    'Before you close, ask whether it is solved for the customer.',
    'Here a refund was possible; look at the guide.',
  ],
}
