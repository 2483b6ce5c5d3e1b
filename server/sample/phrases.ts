import type { Level } from './quality.ts'

type ByLevel = Readonly<Record<Level, readonly string[]>>

/** How the agent opens: friendliness. `{agent}` and `{customer}` are first names. */
export const GREETINGS: ByLevel = {
  good: [
    'Good morning, {customer}, this is {agent}. Good that you turn to us. What can I do for you?',
    'Hello {customer}, {agent} speaking. How nice to hear from you again. How can I help today?',
    'Welcome, {customer}. I am {agent}, and I stay with you until this is done.',
  ],
  plain: [
    'Hello, this is {agent}. How can I help?',
    'Service, {agent}, good day.',
    'Hi, you are talking with {agent}. What is it about?',
  ],
  poor: ['Yes?', 'Service. Your customer number?', 'What is it?'],
}

/** How the agent takes up the problem: friendliness. */
export const ACKNOWLEDGEMENTS: ByLevel = {
  good: [
    'I am sorry, {customer}. I would be annoyed too. Let us put that right together.',
    'Thank you for telling me so clearly. That must have cost you an afternoon, and I want to make up for it.',
    'Oh, that is not how it should be. I understand that you are upset.',
  ],
  plain: ['I see. Let me have a look.', 'All right, I will check that.', 'Okay. One question first.'],
  poor: ['You should have read the terms.', 'That is not our fault.', 'Everybody says that. Let us get on with it.'],
}

/** How the agent keeps up the pace: responsiveness. */
export const PROGRESS: ByLevel = {
  good: [
    'I have your account open already, so you need not spell anything.',
    'That takes me half a minute, and I tell you what I do meanwhile.',
    'I do it right now, while we talk.',
  ],
  plain: ['One moment, please.', 'I am looking it up.', 'That takes a minute.'],
  poor: [
    'I have to put you on hold. … Sorry, the system is slow. … Are you still there?',
    'I do not have your data here. Could you give me everything once more?',
    'That is another department. Wait, I will try to transfer you. … No, they do not answer.',
  ],
}

/** How the agent ends: friendliness. */
export const CLOSINGS: ByLevel = {
  good: [
    'I am glad we found it, {customer}. Enjoy the evening, and ask for me if anything comes up.',
    'Is there anything else I can take off your hands? … Then I wish you a good day, {customer}.',
    'It was a pleasure. All the best to you.',
  ],
  plain: ['Anything else? … Then have a nice day.', 'Good. Goodbye.', 'Thank you for your call. Goodbye.'],
  poor: ['That is all I can say.', 'So. Next time look at the website first.', 'Bye.'],
}

/** What the customer says in the end: outcome. */
export const CUSTOMER_ENDS: ByLevel = {
  good: ['That is exactly what I needed. Thank you!', 'Oh, that was quick. Great.', 'Perfect, then it is settled.'],
  plain: ['All right, thank you.', 'Okay, let us see whether it works.', 'Fine. Thanks.'],
  poor: [
    'So I am where I was before.',
    'Then I have to call again, I suppose.',
    'That does not help me. Can I talk to somebody else?',
  ],
}

export const CSAT_COMMENTS: ByLevel = {
  good: ['Great help, thank you!', 'Solved at once.', 'Somebody who really took care of it.'],
  plain: ['Okay.', 'It worked in the end.', 'Could be quicker.'],
  poor: ['Nothing solved.', 'I had to explain it three times.', 'Third time I write about the same thing.'],
}
