import type { Criterion, Definition } from '../definition.ts'
import { causes, LIVE, ordinal, passFail, WITH_A_PERSON } from './criterion.ts'

const connection: Criterion[] = [
  ordinal(
    {
      id: 'meetsThePerson',
      dimension: 'friendliness',
      label: 'Meets the person',
      question: 'Is something of this person, and not only the case, taken up?',
      weight: 35,
    },
    {
      1: 'The person is a number in the line.',
      3: 'Uses the name and the right phrases.',
      5: [
        'Picks up what they said of themselves and lets it shape the help.',
        '“Your first week? Then let’s do it together.”',
      ],
    },
  ),
  ordinal(
    {
      id: 'readsTheMood',
      dimension: 'friendliness',
      label: 'Reads the mood',
      question: 'Does our manner follow how the customer feels?',
      weight: 35,
    },
    {
      1: 'Cheerful at bad news, or stiff at good.',
      3: 'Notices the feeling late, or names it and goes on as before.',
      5: ['Slows down, speeds up or lightens as the moment asks.', '“Take your time. The booking will keep.”'],
    },
    { requires: { atOrBelow: 2, note: true, evidence: true } },
  ),
  ordinal(
    {
      id: 'leavesThread',
      dimension: 'friendliness',
      label: 'Leaves a thread',
      question: 'Is there something that the next contact can pick up?',
      weight: 30,
    },
    {
      1: 'Ends as between strangers; nothing is kept for next time.',
      3: 'A friendly close, and a note only of the case.',
      5: [
        'What matters to them is noted, and we say we will come back to it.',
        '“Tell me in May how the opening went.”',
      ],
    },
  ),
]

const serving: Criterion[] = [
  ordinal(
    {
      id: 'bendsTheProcess',
      dimension: 'responsiveness',
      label: 'Process serves them',
      question: 'Is our process fitted to the customer, or the customer to it?',
      weight: 40,
    },
    {
      1: 'Steps are followed though they plainly don’t fit.',
      3: 'The process is explained, kindly, and then followed.',
      5: [
        'What can be skipped or reordered is; what can’t is done by us.',
        '“The form asks for a fax. I’ll enter it for you.”',
      ],
    },
    {
      rootCauses: causes({
        rule: 'Rule leaves no room',
        unsure: 'Unsure what is allowed',
        tool: 'Tool forces the order',
      }),
    },
  ),
  ordinal(
    {
      id: 'sameToTheEnd',
      dimension: 'responsiveness',
      label: 'Same care throughout',
      question: 'Are attention and pace the same at the end as at the start?',
      weight: 35,
    },
    {
      1: 'Fades once the answer is out, or when the case turns hard.',
      3: 'Even, with one dip: a long silence, a dropped question.',
      5: ['As awake in the last minute as in the first.', '“Before you go: you asked about the cable too.”'],
    },
    { requires: { atOrBelow: 2, note: false, evidence: true } },
  ),
  ordinal(
    {
      id: 'repliesPromptly',
      dimension: 'responsiveness',
      label: 'Replies before they wonder',
      question: 'Does the customer ever have to ask whether we are still there?',
      weight: 25,
    },
    {
      1: 'The customer has to ask, or gives up.',
      3: 'Replies come late but before they ask.',
      5: 'A reply or a sign of life arrives before a pause grows long.',
    },
    { channels: [...LIVE, 'social'] },
  ),
]

const amazement: Criterion[] = [
  ordinal(
    {
      id: 'needMet',
      dimension: 'outcome',
      label: 'Fully meets the need',
      question: 'Does the customer have all they came for?',
      weight: 45,
    },
    {
      1: 'They leave without it.',
      3: 'They have the main thing, and something still to do about it.',
      5: [
        'They have it and it works, or it comes to them by itself on a named day.',
        '“It is live. I can see your first visitor.”',
      ],
    },
    {
      requires: { atOrBelow: 2, note: true, evidence: true },
      rootCauses: causes({
        knowledge: 'Did not know how',
        policy: 'Our rule forbids it',
        product: 'Fault in the product',
        stock: 'Not to be had',
      }),
    },
  ),
  ordinal(
    {
      id: 'keepsWorking',
      dimension: 'outcome',
      label: 'Holds after they leave',
      question: 'Is anything done so that it does not come back?',
      weight: 30,
    },
    {
      1: 'A patch that we know will fail.',
      3: 'Solved for now; the cause is left.',
      5: ['The cause is removed, or reported with an owner.', '“I have had the reminder switched off for good.”'],
    },
  ),
  ordinal(
    {
      id: 'worthTelling',
      dimension: 'outcome',
      label: 'Worth telling a friend',
      question: 'Is there a moment the customer would tell somebody about?',
      weight: 25,
    },
    {
      1: 'They would warn others.',
      3: 'Fine, and soon forgotten.',
      5: [
        'They say so themselves, or we did something kind that nobody asked for.',
        '“You rang them for me? Nobody does that!”',
      ],
    },
  ),
  ordinal(
    {
      id: 'turnsItRound',
      dimension: 'outcome',
      label: 'Turns it round',
      question: 'When the need was not met: what did we do to make up for it?',
      weight: 20,
    },
    {
      1: 'Nothing; the case is closed.',
      3: 'A voucher or a standard gesture.',
      5: [
        'Something that helps with this loss, agreed with the customer.',
        '“A car until yours is back, at your door tonight.”',
      ],
    },
    { condition: { criterionId: 'needMet', ratings: [1, 2] } },
  ),
  passFail(
    {
      id: 'safeAndHonest',
      dimension: 'outcome',
      label: 'Safe and honest',
      question: 'Was nothing untrue promised and nobody’s safety or data put at risk?',
      weight: 0,
    },
    {
      pass: 'What was promised can be kept, and private details went only to their owner.',
      fail: 'A promise known to be empty, a danger passed over, or details given to someone unchecked.',
    },
    {
      isCritical: true,
      channels: WITH_A_PERSON,
      allowsNotApplicable: false,
      requires: { atOrBelow: 'fail', note: true, evidence: true },
    },
  ),
]

/** Template: service that people remember, every time. */
export const aweInspiring: Definition = {
  name: 'Awe-inspiring',
  statement: 'Time after time, people feel served and not handled, known and not counted, and go away amazed.',
  reviewMinutes: null,
  terms: [
    { term: 'Consistent', meaning: 'The same next week, with another agent, on another channel.' },
    { term: 'Serving', meaning: 'Our process gives way to the person; the person does not give way to it.' },
    { term: 'Connection', meaning: 'Two people who understood each other, and could pick up from there.' },
  ],
  dimensions: {
    friendliness: {
      label: 'Connection',
      statement: 'A person meets a person, and something of it lasts.',
      words: 'known and not counted',
      weight: 1,
      target: 75,
    },
    responsiveness: {
      label: 'Serving',
      statement: 'We fit ourselves to the customer, from the first minute to the last.',
      words: 'served and not handled',
      weight: 1,
      target: 75,
    },
    outcome: {
      label: 'Amazement',
      statement: 'They got what they needed, and then some.',
      words: 'go away amazed',
      weight: 1,
      target: 75,
    },
  },
  criteria: [...connection, ...serving, ...amazement],
}
