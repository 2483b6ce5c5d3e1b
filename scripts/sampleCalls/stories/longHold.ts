import { agent, customer, type Story } from '../story.ts'

export const longHold: Story = {
  id: 'long-hold',
  subject: 'New price at the end of the contract',
  queue: 'Retention',
  shows: 'A fair offer in the end, but long silences without a word of what is going on.',
  agent: { name: 'en-gb-x-rp+m3', wordsPerMinute: 156, pitch: 40 },
  customer: { name: 'en-us+f3', wordsPerMinute: 170, pitch: 48 },
  lines: [
    agent('Hearthline customer care, good afternoon.', 300),
    customer('Hello. My contract ends this month, and the new price is a third higher. What can you do for me?'),
    agent('I understand. Your street and your customer number, please?'),
    customer('Quay Street. Two two eight, five one six.'),
    agent('Thank you. I look for the offers. One moment.'),
    customer('Hello? Are you still there?', 13_500),
    agent('Yes. Still looking.', 900),
    customer('I am on my lunch break. How long will this take?', 11_000),
    agent('The system is slow today. Please hold.', 600),
    agent('So. There is an offer of two years at the old price plus three per cent.', 8500),
    customer('That is better. Is there a fee if I move house?'),
    agent('I would need to look that up.'),
    agent('No fee, if we supply the new address.', 6500),
    customer('Fine. Then I take it.'),
    agent('It is booked from the first. You will get a letter.', 1800),
    customer('Thank you. Goodbye.'),
  ],
}
