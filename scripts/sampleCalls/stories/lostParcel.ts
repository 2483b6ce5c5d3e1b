import { agent, customer, type Story } from '../story.ts'

export const lostParcel: Story = {
  id: 'lost-parcel',
  subject: 'Router said to be delivered',
  queue: 'Broadband support',
  shows: 'Solid work: two ways offered, one agreed, time and cost said, and what happens if it fails.',
  agent: { name: 'en-us+m3', wordsPerMinute: 168, pitch: 52 },
  customer: { name: 'en-us+f4', wordsPerMinute: 168, pitch: 52 },
  lines: [
    agent('Hello, Hearthline broadband, how can I help?', 300),
    customer('Hi. My router should have come last Tuesday. It says delivered, but there is no parcel here.'),
    agent('I am sorry about that. What is the order number, and the number of the house?'),
    customer('B three one, zero zero eight. Number twenty six.'),
    agent('Thanks. The driver says he left it at number sixty two.', 1600),
    customer('Sixty two? That is at the other end of the street. Nobody told me.'),
    agent('No card through the door?'),
    customer('Nothing.', 250),
    agent('Then there are two ways. You ask at sixty two today, or I send a new one, here on Thursday before noon.'),
    customer('I would rather not knock on strange doors.'),
    agent('Fair enough. I send the new one, and you pay nothing until it is switched on.'),
    customer('That is good. Will I know the hour?'),
    agent('A message on Wednesday evening. If it does not come, answer it, and that reaches my desk, not a queue.'),
    customer('Okay. I like that.'),
    agent('So, Thursday before noon, no charge until it works. Is that what you needed?'),
    customer('Yes. Thank you very much.'),
    agent('Thank you. Goodbye.'),
  ],
}
