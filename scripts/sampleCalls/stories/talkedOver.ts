import { agent, customer, type Story } from '../story.ts'

export const talkedOver: Story = {
  id: 'talked-over',
  subject: 'Monthly payment went up',
  queue: 'Billing',
  shows: 'The agent cuts in again and again, and so takes longer to hear what is wrong; put right in the end.',
  agent: { name: 'en-us+adam', wordsPerMinute: 187, pitch: 45 },
  customer: { name: 'en-gb+f2', wordsPerMinute: 164, pitch: 45 },
  lines: [
    agent('Hearthline billing, hello.', 300),
    customer(
      'Hello. My monthly payment went from ninety pounds to a hundred and thirty, and I do not see why, because I',
    ),
    agent('Because prices went up, yes.', -900),
    customer('No, I know about the prices. I wanted to say that I use less than last year, so it should'),
    agent('It is worked out from your use, automatically.', -1000),
    customer('That is what I mean. My use went down. I have the readings here, in March it was'),
    agent('We do not need those, we have our own.', -800),
    customer(
      'Could you please let me finish? I read two thousand four hundred, and your bill says three thousand one hundred.',
      600,
    ),
    agent('Ah. You are right. Ours was an estimate.', 1700),
    customer('Yes. That is what I wanted to tell you.'),
    agent('I can put yours in. What does it say today?'),
    customer('Two thousand nine hundred and fifty, and I have a photo of'),
    agent('Got it. Then you pay ninety four from next month.', -600),
    customer('And what I have paid too much?'),
    agent('It stays as credit, or I send it back to you, which'),
    customer('Send it back, please.', -350),
    agent('A hundred and eight pounds, in five working days. And sorry for jumping in.', 500),
    customer('Good. Thank you.'),
  ],
}
