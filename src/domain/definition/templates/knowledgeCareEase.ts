import type { Criterion, Definition, Dimension, Term } from '../definition.ts'
import { causes, ordinal, passFail, WITH_A_PERSON } from './criterion.ts'

const care: Criterion[] = [
  ordinal(
    {
      id: 'takesSeriously',
      dimension: 'friendliness',
      label: 'Takes it seriously',
      question: 'Is the question treated as one worth asking?',
      weight: 35,
    },
    {
      1: 'Plays it down, or lets the customer feel foolish.',
      3: 'Deals with the question and passes by the worry in it.',
      5: ['Answers the question and the worry.', '“Nothing is lost; the file is in yesterday’s copy.”'],
    },
  ),
  ordinal(
    {
      id: 'equalTerms',
      dimension: 'friendliness',
      label: 'Speaks on equal terms',
      question: 'Are words and depth chosen for what this customer knows?',
      weight: 30,
    },
    {
      1: 'Our jargon, or a lecture.',
      3: 'Understandable, but pitched too high or too low in places.',
      5: [
        'Finds out what they know and builds on it.',
        '“You’ve set up a router before? Then only step three is new.”',
      ],
    },
  ),
  ordinal(
    {
      id: 'ownsOurPart',
      dimension: 'friendliness',
      label: 'Owns our part',
      question: 'If we caused it, do we say so without being pushed?',
      weight: 35,
    },
    {
      1: 'Blames the customer, a colleague or the system.',
      3: 'Regrets it without saying whose doing it was.',
      5: ['Names our mistake and what we change.', '“We sent the old form. I have taken it off the site.”'],
    },
    { requires: { atOrBelow: 2, note: true, evidence: true } },
  ),
]

const ease: Criterion[] = [
  ordinal(
    {
      id: 'oneContact',
      dimension: 'responsiveness',
      label: 'One contact is enough',
      question: 'Is everything done that can be done this time?',
      weight: 40,
    },
    {
      1: 'A second contact is certain, for something that could be done now.',
      3: 'Done now, but the likely next question is left open.',
      5: [
        'Done now, and the next question is answered before it comes.',
        '“You will be asked for a code; it is on the back.”',
      ],
    },
    {
      rootCauses: causes({
        noRight: 'No right to do it',
        waitsForOther: 'Waits for another team',
        closedEarly: 'Closed too early',
      }),
    },
  ),
  ordinal(
    {
      id: 'effortTaken',
      dimension: 'responsiveness',
      label: 'Takes work off them',
      question: 'How much did the customer have to type, repeat or look up?',
      weight: 40,
    },
    {
      1: 'They fill in, repeat or search for what we could see ourselves.',
      3: 'One thing is asked again, or one avoidable step is left to them.',
      5: ['We use what we have and do the steps for them.', '“I see the order here, so I won’t ask for the number.”'],
    },
    { requires: { atOrBelow: 2, note: false, evidence: true } },
  ),
  passFail(
    {
      id: 'holdAgreed',
      dimension: 'responsiveness',
      label: 'Hold agreed and kept',
      question: 'Was a hold asked for, given a length, and kept to it?',
      weight: 20,
    },
    {
      pass: 'Asks first, says how long, and is back by then, if only to say more is needed.',
      fail: 'Holds without asking, without a length, or past it in silence.',
    },
    { channels: ['call'] },
  ),
]

const knowledge: Criterion[] = [
  ordinal(
    {
      id: 'understands',
      dimension: 'outcome',
      label: 'Understands before answering',
      question: 'Is it clear what is asked, and for what, before the answer comes?',
      weight: 25,
    },
    {
      1: 'Answers at the first keyword.',
      3: 'Asks, but only about the product and not about its use.',
      5: ['Asks what it is for, and answers that.', '“Is this for the audit on Monday?”'],
    },
  ),
  ordinal(
    {
      id: 'answerRight',
      dimension: 'outcome',
      label: 'The answer is right',
      question: 'Is what we said true, whole and up to date?',
      weight: 40,
    },
    {
      1: 'Wrong, or a guess given as a fact.',
      3: 'Right in the main; something that matters is missing.',
      5: ['Right and whole, and says what is not known yet.', '“That holds until June; after that, ask me again.”'],
    },
    {
      requires: { atOrBelow: 2, note: true, evidence: true },
      rootCauses: causes({
        article: 'Article wrong or missing',
        training: 'Not trained for it',
        changed: 'Changed without word',
        guess: 'Guessed',
      }),
    },
  ),
  ordinal(
    {
      id: 'canUseIt',
      dimension: 'outcome',
      label: 'They can use it',
      question: 'Can the customer act on the answer by themselves?',
      weight: 35,
    },
    {
      1: 'A link, a rule or a manual, and goodbye.',
      3: 'Usable steps, never tried while we are there.',
      5: ['Tried together or shown, and it works for them.', '“Press it now. Is the light green?”'],
    },
  ),
  ordinal(
    {
      id: 'putsRight',
      dimension: 'outcome',
      label: 'Puts the answer right',
      question: 'When the answer was not right: was it noticed and mended here?',
      weight: 20,
    },
    {
      1: 'The customer leaves believing it.',
      3: 'Mended after the customer doubts it.',
      5: ['Noticed by us, withdrawn in plain words and replaced.', '“I told you ten days. I was wrong: it is five.”'],
    },
    { condition: { criterionId: 'answerRight', ratings: [1, 2] } },
  ),
  passFail(
    {
      id: 'privateKept',
      dimension: 'outcome',
      label: 'Private details stay private',
      question: 'Did personal or account details reach only someone entitled to them?',
      weight: 0,
    },
    {
      pass: 'Entitlement is confirmed before details are given, written or changed.',
      fail: 'Details are given, written or changed without that, or sent to the wrong person.',
    },
    {
      isCritical: true,
      channels: WITH_A_PERSON,
      requires: { atOrBelow: 'fail', note: true, evidence: true },
    },
  ),
]

/** Template: knowledge delivered, with care, in the easiest way. For help desks, internal service and any industry. */
export const knowledgeCareEase: Definition = {
  name: 'Knowledge, care, ease',
  statement: 'We hand over what people need to know, in a way that shows we care and costs them little.',
  reviewMinutes: null,
  terms: [
    { term: 'Knowledge', meaning: 'An answer or a solution that has arrived: the customer can act on it.' },
    { term: 'Care', meaning: 'How we treat the person while we do it.' },
    { term: 'Ease', meaning: 'How little the customer has to spend: time, steps, repeating, chasing.' },
  ],
  dimensions: {
    friendliness: {
      label: 'Care',
      statement: 'The person matters to us as much as the case.',
      words: 'shows we care',
      weight: 1,
      target: 75,
    },
    responsiveness: {
      label: 'Ease',
      statement: 'Getting help takes one contact and hardly any effort.',
      words: 'costs them little',
      weight: 1,
      target: 75,
    },
    outcome: {
      label: 'Knowledge',
      statement: 'The right answer arrives in a form the customer can use.',
      words: 'what people need to know',
      weight: 1,
      target: 75,
    },
  },
  criteria: [...care, ...ease, ...knowledge],
}

/** The same template for people at work: ease is what lets them get on with their own work. */
export const productive: Definition = withEase(knowledgeCareEase, {
  name: 'Knowledge, care, productivity',
  statement: 'We hand over what colleagues need to know, kindly, so that they are soon back at their own work.',
  words: {
    friendliness: 'kindly',
    responsiveness: 'soon back at their own work',
    outcome: 'what colleagues need to know',
  },
  label: 'Productivity',
  dimensionStatement: 'Asking us interrupts people’s work as briefly as possible.',
  term: { term: 'Productivity', meaning: 'How soon people can go on with the work they came from.' },
})

/** The same template between companies: ease is what makes working with us pay. */
export const profitable: Definition = withEase(knowledgeCareEase, {
  name: 'Knowledge, care, profit',
  statement: 'We hand over what a business needs to know, as good partners do, so that working with us pays.',
  words: {
    friendliness: 'as good partners do',
    responsiveness: 'working with us pays',
    outcome: 'what a business needs to know',
  },
  label: 'Profit for them',
  dimensionStatement: 'Each contact costs the customer’s business less than it brings.',
  term: {
    term: 'Profit for them',
    meaning: 'What a contact saves or earns the customer’s business, less what it takes.',
  },
})

interface EaseWords {
  name: string
  statement: string
  /** What that statement says of each dimension. */
  words: Record<Dimension, string>
  label: string
  dimensionStatement: string
  term: Term
}

function withEase(definition: Definition, words: EaseWords): Definition {
  const { dimensions } = definition
  return {
    ...definition,
    name: words.name,
    statement: words.statement,
    terms: definition.terms.map((term) => (term.term === dimensions.responsiveness.label ? words.term : term)),
    dimensions: {
      friendliness: { ...dimensions.friendliness, words: words.words.friendliness },
      responsiveness: {
        ...dimensions.responsiveness,
        label: words.label,
        statement: words.dimensionStatement,
        words: words.words.responsiveness,
      },
      outcome: { ...dimensions.outcome, words: words.words.outcome },
    },
  }
}
