import { agent, customer, type Story } from '../story.ts'

export const thirdCall: Story = {
  id: 'third-call',
  subject: 'No meter number for a new flat',
  queue: 'Moves and meters',
  shows:
    'A repeat contact: the agent takes it on and finds the cause; not solved yet, but with a number, a date, a promise.',
  agent: { name: 'en-us+f4', wordsPerMinute: 166, pitch: 42 },
  customer: { name: 'en-us+michel', wordsPerMinute: 166, pitch: 45 },
  lines: [
    agent('Hearthline, moves and meters, how may I help?', 300),
    customer('Hello. I call for the third time. My new flat has no meter number with you, so I cannot get a contract.'),
    agent('Three times is two too many. Tell me the address, and what they told you before.'),
    customer('Forty Dock Street, flat nine. The first said wait a week, the second said ask the landlord.'),
    agent('I see both notes. Nobody asked for the number on the meter itself. Can you get to it?'),
    customer('It is in the cellar. I can go down.'),
    agent('Please do, I stay on the line.'),
    customer('Okay. It says seven zero one, five five eight, two.', 5200),
    agent('Thank you. That one is listed under flat eight. Somebody swapped the two.', 1500),
    customer('So my neighbour would pay for me?'),
    agent('Yes. The network has to change its list, and that takes up to five working days.'),
    customer('So I wait again.', 800),
    agent('You do, but your lights stay on. The case has the number six six one two, and you get that in writing now.'),
    customer('And if they do nothing?'),
    agent('I call them on Tuesday morning, and you on Tuesday at ten, whatever they say.'),
    customer('Fine. At last somebody tells me what is going on.'),
  ],
}
