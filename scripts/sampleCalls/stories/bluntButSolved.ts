import { agent, customer, type Story } from '../story.ts'

export const bluntButSolved: Story = {
  id: 'blunt-but-solved',
  subject: 'Final bill far too high',
  queue: 'Moves and meters',
  shows: 'Cold and a little rude; checks who is calling, finds the mistake, puts it right, says how much and when.',
  agent: { name: 'en-us+john', wordsPerMinute: 168, pitch: 32 },
  customer: { name: 'en-us+linda', wordsPerMinute: 166, pitch: 52 },
  lines: [
    agent('Hearthline. What is it?', 300),
    customer(
      'Hello. I got a final bill for a flat that I left in June. Four hundred and twelve pounds. That is far too much.',
    ),
    agent('Postcode and date of birth. I need them before I open anything.'),
    customer('H L four, nine T R. Second of May, nineteen eighty one.'),
    agent('Fine.', 1500),
    agent('You gave us six one eight five. Somebody typed eight one six five.', 2200),
    customer('So it was your mistake?'),
    agent('Yes. You should have looked at the bill when it came.'),
    customer('Well. I am calling now, am I not?', 900),
    agent(
      'I have put the right number in. The new bill is forty one pounds sixty. You get three hundred and seventy pounds forty back.',
      1500,
    ),
    customer('Oh. When would that be?'),
    agent('Friday, on the card you paid with. The new bill is in your mail. Check it.'),
    customer('Yes, it is here. Forty one sixty.', 2400),
    agent('Then that is done. You need to do nothing more.'),
    customer('All right. Thank you, I think.', 700),
    agent('Goodbye.', 200),
  ],
}
