import { agent, customer, type Story } from '../story.ts'

export const warmWithoutOutcome: Story = {
  id: 'warm-without-outcome',
  subject: 'Paid twice after a move',
  queue: 'Billing',
  shows: 'Warm throughout; no amount, no date, no next step: the customer leaves with nothing.',
  agent: { name: 'en-us+f3', wordsPerMinute: 160, pitch: 55 },
  customer: { name: 'en-gb+m3', wordsPerMinute: 166, pitch: 42 },
  lines: [
    agent('Good morning, thank you for calling Hearthline. How are you today?', 300),
    customer('A bit worried, to be honest. I moved in October, and you took my September payment twice.'),
    agent('Oh no, I am so sorry. That must have been a nasty surprise, and moving is stressful enough.'),
    customer('It is. I was counting on that money for the deposit.'),
    agent('Of course you were. You were right to call us. Let me have a look with you.'),
    agent('Thank you for waiting. You have been with us for nine years. Thank you for that, truly.', 2600),
    customer('And the second payment? Can you see it?'),
    agent('I can see there is something there, yes. These things usually sort themselves out.', 700),
    customer('When would I get it back?'),
    agent('I wish I could give you a date. I will leave the other team a lovely clear note.', 900),
    customer('So do I have to call again?'),
    agent('Call whenever you like, we are always happy to hear from you. Can I do anything else to brighten your day?'),
    customer('No. I suppose not.', 1100),
    agent('Then have a wonderful week, and enjoy the new home. Goodbye.'),
  ],
}
