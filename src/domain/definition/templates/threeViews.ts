import type { Criterion, Definition } from '../definition.ts'
import { causes, LIVE, ordinal, passFail, WITH_A_PERSON } from './criterion.ts'

const friendliness: Criterion[] = [
  ordinal(
    {
      id: 'warmTone',
      dimension: 'friendliness',
      label: 'Warm, natural tone',
      question: 'Does it sound like one person speaking to another?',
      weight: 30,
    },
    {
      1: 'Cold, rushed or read from a script; the same words would do for anyone.',
      3: 'Courteous and correct, yet it could have been sent to anybody.',
      5: [
        'Words chosen for this person, at their pace.',
        '“Moving in three days, with no heating? Let’s get you sorted.”',
      ],
    },
  ),
  ordinal(
    {
      id: 'letsFinish',
      dimension: 'friendliness',
      label: 'Lets the customer finish',
      question: 'Is the customer heard to the end before the answer starts?',
      weight: 35,
    },
    {
      1: 'Talks over them, or answers a half-told story.',
      3: 'Waits for the end, then answers something slightly different.',
      5: ['Waits, then repeats the point in own words and is told “yes”.', '“So it works by day and fails at eight?”'],
    },
    {
      channels: LIVE,
      requires: { atOrBelow: 2, note: false, evidence: true },
      rootCauses: causes({
        hurry: 'In a hurry',
        assumed: 'Took the problem for a known one',
        sound: 'Poor sound or delay',
      }),
    },
  ),
  ordinal(
    {
      id: 'acknowledges',
      dimension: 'friendliness',
      label: 'Acknowledges the situation',
      question: 'Is it said what this means for the customer, and our part in it?',
      weight: 35,
    },
    {
      1: 'Passes over it, blames someone, or points at a rule.',
      3: 'A general “sorry for the inconvenience”.',
      5: [
        'Says what it cost this customer, and what we did wrong if we did.',
        '“Two mornings lost because we noted the wrong flat.”',
      ],
    },
  ),
]

const responsiveness: Criterion[] = [
  ordinal(
    {
      id: 'nextStep',
      dimension: 'responsiveness',
      label: 'Takes the next step',
      question: 'Do we do what we can do, and not hand it to the customer?',
      weight: 40,
    },
    {
      1: 'The customer is told to call, write or look elsewhere for our work.',
      3: 'We take the step once the customer asks for it.',
      5: ['We take it before being asked, and say so.', '“I have already told the depot; you need do nothing.”'],
    },
    {
      rootCauses: causes({
        noRight: 'No right to do it',
        noTool: 'Tool missing or down',
        habit: 'Habit of passing on',
      }),
    },
  ),
  ordinal(
    {
      id: 'timeWell',
      dimension: 'responsiveness',
      label: 'Uses their time well',
      question: 'Is every minute the customer spends one that was needed?',
      weight: 30,
    },
    {
      1: 'Left without a word, or asked again for what we already have.',
      3: 'The wait is explained once, or one detail is asked twice.',
      5: [
        'No wait that could be avoided; during any other, news before they wonder.',
        '“Still with you, one more minute.”',
      ],
    },
    {
      requires: { atOrBelow: 2, note: false, evidence: true },
      rootCauses: causes({
        slowSystem: 'Slow system',
        search: 'Had to search for the answer',
        parallel: 'Too many at once',
      }),
    },
  ),
  ordinal(
    {
      id: 'saysWhen',
      dimension: 'responsiveness',
      label: 'Says when',
      question: 'Does the customer know by when something happens?',
      weight: 30,
    },
    {
      1: 'No time at all, or one we already know to be wrong.',
      3: ['A rough idea of the time.', '“Sometime next week.”'],
      5: ['A day or an hour, and what happens if it passes.', '“By Friday noon; if not, I ring you at one.”'],
    },
  ),
]

const outcome: Criterion[] = [
  ordinal(
    {
      id: 'realNeed',
      dimension: 'outcome',
      label: 'Finds the real need',
      question: 'Do we learn what the customer wants to be able to do?',
      weight: 30,
    },
    {
      1: 'Answers a question nobody put.',
      3: 'Reaches the need after the customer corrects us.',
      5: [
        'Asks what lies behind the first question, and meets that.',
        '“Is it for the visa? Then you need the stamped one.”',
      ],
    },
  ),
  ordinal(
    {
      id: 'solves',
      dimension: 'outcome',
      label: 'Solves or commits to it',
      question: 'Is the need met, or is it certain who will meet it and by when?',
      weight: 45,
    },
    {
      1: 'Nothing has changed for the customer, or a step they already tried is offered again.',
      3: 'One part is done; the rest has no owner.',
      5: [
        'Done and seen to work, or one named person has it with a day.',
        '“Your line is fixed. Can you load a page now?”',
      ],
    },
    {
      requires: { atOrBelow: 2, note: true, evidence: true },
      rootCauses: causes({
        knowledge: 'Did not know how',
        policy: 'Our rule forbids it',
        product: 'Fault in the product',
        handover: 'Lost in a handover',
      }),
    },
  ),
  ordinal(
    {
      id: 'anotherWay',
      dimension: 'outcome',
      label: 'Offers another way',
      question: 'When it could not be solved: what could the customer do instead?',
      weight: 15,
    },
    {
      1: 'Ends with “no” and nothing after it.',
      3: 'Names another way and leaves the customer to find it.',
      5: ['Opens the other way for them.', '“The shop by you has one; I put it aside in your name.”'],
    },
    { condition: { criterionId: 'solves', ratings: [1, 2] } },
  ),
  ordinal(
    {
      id: 'checksClear',
      dimension: 'outcome',
      label: 'Checks that it is clear',
      question: 'Could the customer tell a friend what happens now?',
      weight: 25,
    },
    {
      1: 'Ends without looking back.',
      3: ['Asks a closing question from habit.', '“Anything else?”'],
      5: [
        'Sums up what was agreed and hears that it is right.',
        '“New meter Tuesday, old bill void. Is that what you needed?”',
      ],
    },
  ),
  passFail(
    {
      id: 'identityVerified',
      dimension: 'outcome',
      label: 'Identity verified before account data',
      question: 'Was it certain who this is before anything from the account was said or changed?',
      weight: 0,
    },
    {
      pass: 'Identity is confirmed the agreed way, then account data follows.',
      fail: 'Account data is given or changed first, or on the word of the caller alone.',
    },
    {
      isCritical: true,
      channels: WITH_A_PERSON,
      requires: { atOrBelow: 'fail', note: true, evidence: true },
    },
  ),
]

/** Template: friendliness, responsiveness and outcome, plainly. */
export const threeViews: Definition = {
  name: 'The three views',
  statement: 'Every customer is met kindly, is not kept waiting or sent around, and leaves with what they came for.',
  reviewMinutes: null,
  terms: [
    { term: 'Customer', meaning: 'Whoever turns to us for help: a buyer, a partner or a colleague.' },
    { term: 'Need', meaning: 'What the customer wants to be able to do afterwards, whether or not they said so.' },
    { term: 'Next step', meaning: 'The action that moves the matter on, with somebody who owns it.' },
  ],
  dimensions: {
    friendliness: {
      label: 'Friendliness',
      statement: 'People feel welcome, respected and understood.',
      words: 'met kindly',
      weight: 1,
      target: 75,
    },
    responsiveness: {
      label: 'Responsiveness',
      statement: 'We act at once, keep people informed and spare them every needless effort.',
      words: 'not kept waiting or sent around',
      weight: 1,
      target: 75,
    },
    outcome: {
      label: 'Outcome',
      statement: 'The need is met, and stays met.',
      words: 'what they came for',
      weight: 1,
      target: 75,
    },
  },
  criteria: [...friendliness, ...responsiveness, ...outcome],
}
