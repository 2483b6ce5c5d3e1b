import { agent, customer, type Story } from '../story.ts'

export const unverifiedBilling: Story = {
  id: 'unverified-billing',
  subject: 'What the standing charge is',
  queue: 'Billing',
  shows: 'Kind, clear and solved, but account data is told to somebody whose right to it was never checked.',
  agent: { name: 'en-us+linda', wordsPerMinute: 166, pitch: 45 },
  customer: { name: 'en-gb-x-rp+m3', wordsPerMinute: 164, pitch: 48 },
  lines: [
    agent('Good morning, Hearthline billing. What can I do for you?', 300),
    customer('Morning. It is about a bill of my mother. What is a standing charge?'),
    agent('Good question, many ask it. It is the fixed part, thirty one pence a day, for the cables and the meter.'),
    customer('Even while she was in hospital for three weeks?'),
    agent('Even then, yes. I hope she is better. What is her name and street?'),
    customer('She is, thank you. Winters, seventeen Chapel Road.'),
    agent(
      'I have it. She owes thirty eight pounds twenty, and she pays from the account ending in five five two.',
      900,
    ),
    customer('Oh. You can just tell me that?', 800),
    agent('You sound honest to me. If she goes on using so little, another tariff is six pounds a month cheaper.'),
    customer('Could you change that?'),
    agent('Done, from the first. She gets a letter by Thursday, and can go back within fourteen days.', 1300),
    customer('Great. So the charge goes away?'),
    agent('It goes down, from thirty one pence a day to nineteen.'),
    customer('Lovely. I will tell her.'),
    agent('Give her my best wishes. Goodbye.'),
  ],
}
