import { type Anchor, type Channel, CHANNELS, type Criterion, type RootCause } from '../definition.ts'

/** Where a person answers, in speech or in writing. */
export const WITH_A_PERSON: Channel[] = CHANNELS.filter((channel) => channel !== 'self_service')
/** Where both sides are there at the same moment. */
export const LIVE: Channel[] = ['call', 'chat', 'in_person']

type Text = string | readonly [text: string, example: string]
type Base = Pick<Criterion, 'id' | 'dimension' | 'label' | 'question' | 'weight'>
type Rest = Partial<Omit<Criterion, keyof Base | 'scale' | 'anchors'>>

const PLAIN = {
  section: null,
  isCritical: false,
  channels: [...CHANNELS],
  allowsNotApplicable: true,
  condition: null,
  rootCauses: [],
  requires: null,
}

/** A criterion rated 1 to 5, described at 1, 3 and 5; 2 and 4 lie between. A low rating asks for a note. */
export function ordinal(base: Base, anchors: { 1: Text; 3: Text; 5: Text }, rest: Rest = {}): Criterion {
  return {
    ...PLAIN,
    requires: { atOrBelow: 2, note: true, evidence: false },
    ...base,
    ...rest,
    scale: 'ordinal',
    anchors: [anchor(1, anchors[1]), anchor(3, anchors[3]), anchor(5, anchors[5])],
  }
}

/** A criterion that is either kept or not. */
export function passFail(base: Base, anchors: { pass: Text; fail: Text }, rest: Rest = {}): Criterion {
  return {
    ...PLAIN,
    requires: { atOrBelow: 'fail', note: true, evidence: false },
    ...base,
    ...rest,
    scale: 'passFail',
    anchors: [anchor('pass', anchors.pass), anchor('fail', anchors.fail)],
  }
}

/** Root causes by id and label. */
export function causes(labels: Readonly<Record<string, string>>): RootCause[] {
  return Object.entries(labels).map(([id, label]) => ({ id, label }))
}

function anchor(rating: Anchor['rating'], text: Text): Anchor {
  return typeof text === 'string' ? { rating, text, example: null } : { rating, text: text[0], example: text[1] }
}
