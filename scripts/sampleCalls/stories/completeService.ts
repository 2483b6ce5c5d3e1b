import { agent, customer, type Story } from '../story.ts'

export const completeService: Story = {
  id: 'complete-service',
  subject: 'Heating off with a newborn at home',
  queue: 'Smart home',
  shows:
    'Friendly, quick and solved: worry heard first, identity checked, fault and cause fixed, a promise with a time.',
  agent: { name: 'en-gb+f4', wordsPerMinute: 168, pitch: 46 },
  customer: { name: 'en-us+m3', wordsPerMinute: 170, pitch: 45 },
  lines: [
    agent('Good afternoon, Hearthline, how can I help?', 300),
    customer(
      'Hi. Our new thermostat shows an error, and the heating is off since last night. We have a baby of six weeks.',
    ),
    agent(
      'A cold night with a newborn, I am sorry. Let us get you warm first, and ask why afterwards. Are you all well?',
    ),
    customer('Yes. We are all in one room with a little heater.'),
    agent('Good. May I have your postcode and the last four digits of your customer number?'),
    customer('H L two, six B N. Three nine zero seven.'),
    agent(
      'Thank you. It lost its link to the boiler just after eleven. Please hold the round button for five seconds.',
      700,
    ),
    customer('It is blinking blue now.', 4200),
    agent('Blue is what we want. I am sending the link again, that takes a few seconds. How does the baby sleep?'),
    customer('Better than we do. Oh! The boiler has started!', 500),
    agent(
      'I see it too, and it is getting warmer. An update was left out on Monday. I have put it in, so this will not come back.',
    ),
    customer('You are a life saver.'),
    agent(
      'I look at it again tomorrow at nine and send you a message. And ten pounds come off this month. Anything else?',
    ),
    customer('No, honestly. That was perfect.'),
    agent('Then keep warm, all three of you. Goodbye.'),
  ],
}
