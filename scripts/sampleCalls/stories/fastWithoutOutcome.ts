import { agent, customer, type Story } from '../story.ts'

export const fastWithoutOutcome: Story = {
  id: 'fast-without-outcome',
  subject: 'Broadband drops every evening',
  queue: 'Broadband support',
  shows: 'Answers at once, hears little: the fault in the evening is never looked at, and the ticket is closed.',
  agent: { name: 'en-us+m7', wordsPerMinute: 188, pitch: 48 },
  customer: { name: 'en-gb+f4', wordsPerMinute: 156, pitch: 50 },
  lines: [
    agent('Hearthline, account number, please.', 300),
    customer('Four four one, seven two nine. My broadband drops out every evening at about eight.'),
    agent('Got it. Restart the router.', 120),
    customer('I have done that every day this week. It comes back, and then it drops out again.'),
    agent('Okay. Line test is running. Line test is fine.', 100),
    customer('It would be fine now, it is two in the afternoon. It happens in the evening.'),
    agent('The test is fine, so the line is fine. I am sending you a link to the help page.', 100),
    customer('I have read the help page. I work in the evening, I need it to stay up.'),
    agent('Change the wireless channel. That is on page three.', 90),
    customer('It drops on the cable as well. It cannot be the wireless.'),
    agent('Then it is your equipment.', 80),
    customer('The only equipment is your router.', 500),
    agent('You can order a new one on the website. Anything else?', 90),
    customer('Can nobody look at the line in the evening, when it happens?'),
    agent('Not from here. Link is sent, ticket is closed. Thank you for calling.', 90),
    customer('Closed? But it still does not work.', 200),
    agent('The survey comes by message. Goodbye.', 60),
  ],
}
