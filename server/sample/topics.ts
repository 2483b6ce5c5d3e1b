/** What customers come with. `{order}`, `{amount}`, `{product}` and `{day}` are filled in. */
export interface Topic {
  subject: string
  /** The customer's first words. */
  problem: readonly string[]
  /** What the agent asks, and what the customer says to it. */
  question: string
  reply: string
  /** What is done when it goes well, and when it does not. */
  solved: string
  unsolved: string
  tag: string
}

const BILLING: readonly Topic[] = [
  {
    subject: 'Charged twice for order {order}',
    problem: [
      'I was charged twice for order {order}. It is {amount} both times.',
      'There are two payments of {amount} on my card for one order, {order}.',
    ],
    question: 'Which of the two payments came later, the one on {day}?',
    reply: 'Yes, the second one is from {day}.',
    solved:
      'The second payment of {amount} is refunded as of now. It is on your card within three working days, and I have mailed you the receipt.',
    unsolved: 'It may be a reservation of your bank. You would have to ask them.',
    tag: 'refund',
  },
  {
    subject: 'Invoice shows the wrong address',
    problem: [
      'The invoice for {order} still has our old address, and our accounts department sends it back.',
      'I moved in spring, and every invoice since shows the old address.',
    ],
    question: 'What is the address that should be on it?',
    reply: 'It is 14 Harbour Street, second floor.',
    solved:
      'The address is changed, and the three invoices with the old one have just gone out again to you, corrected.',
    unsolved: 'You can change that yourself in the settings. The old invoices stay as they are.',
    tag: 'invoice',
  },
  {
    subject: 'Price went up without notice',
    problem: [
      'My plan costs {amount} more since {day}, and nobody told me.',
      'Why did the price go up by {amount}? I never agreed to that.',
    ],
    question: 'Is it the yearly or the monthly plan you have?',
    reply: 'The monthly one, since two years.',
    solved:
      'Your discount ended on {day}. I have put you on the yearly plan’s rate, so it costs what it did, and credited the {amount}.',
    unsolved: 'The prices are on the website. There is nothing I can change.',
    tag: 'price',
  },
  {
    subject: 'Refund for {order} has not arrived',
    problem: [
      'I sent the {product} back on {day} and still have no refund.',
      'You promised me {amount} back for {order}. Where is it?',
    ],
    question: 'Do you have the number of the return parcel at hand?',
    reply: 'One moment. It ends in 4471.',
    solved:
      'The parcel arrived and was not booked. I have booked it; {amount} goes out today, and I will check on Thursday that it did.',
    unsolved: 'Returns take a while. Please wait for the mail.',
    tag: 'refund',
  },
  {
    subject: 'Payment by direct debit failed',
    problem: [
      'The debit for {order} failed, though there is enough on the account.',
      'I get reminders for {amount}, but you have my account number.',
    ],
    question: 'Could you read me the last four digits of the account?',
    reply: 'They are 7729.',
    solved: 'Two digits were swapped. It is corrected, the reminder is cancelled, and the fee with it.',
    unsolved: 'Then please pay by card this time, and the reminder will stop.',
    tag: 'payment',
  },
]

const BROADBAND: readonly Topic[] = [
  {
    subject: '{product} keeps losing the connection',
    problem: [
      'My {product} loses the connection every few minutes since {day}.',
      'I have restarted the {product} five times, and it still drops out.',
    ],
    question: 'Which colour has the light on the front when it happens?',
    reply: 'It goes orange, then red.',
    solved:
      'Red after orange is the old software. I have sent the update, and your {product} has been steady for the last minutes. I will look at it again tomorrow.',
    unsolved: 'Restart it once more, please. If it happens again, you can write to us.',
    tag: 'connection',
  },
  {
    subject: 'Cannot sign in since the update',
    problem: ['Since the update on {day} I cannot sign in any more.', 'It says my password is wrong. It is not wrong.'],
    question: 'Do you see a code of six digits on the second page?',
    reply: 'No, that page does not come at all.',
    solved:
      'Your account was linked to an old phone. I have taken it off; you are in now, and the new phone is set up with it.',
    unsolved: 'Others have that too. It should work again some time this week.',
    tag: 'sign-in',
  },
  {
    subject: 'Export from {product} is empty',
    problem: [
      'The export from {product} has only the headings and no lines.',
      'I need the export of {day} for an audit, and the file is empty.',
    ],
    question: 'Is there a filter set at the top of the page?',
    reply: 'It says “last week”. Is that one?',
    solved:
      'That was it: the filter goes into the export. I have taken it out, saved the view for you, and sent the whole file by mail.',
    unsolved: 'I cannot see it from here. Perhaps try another browser.',
    tag: 'export',
  },
  {
    subject: 'New {product} does not start',
    problem: [
      'The {product} came on {day} and does not even start.',
      'I set up the {product} as the leaflet says, and nothing happens.',
    ],
    question: 'Do you hear a click when you hold the button for ten seconds?',
    reply: 'Yes, a click, and then nothing.',
    solved:
      'Then it is the power supply. A new one goes out today by express, and the number of the parcel is in your mail.',
    unsolved: 'You would have to send it in. The form is on the website somewhere.',
    tag: 'hardware',
  },
  {
    subject: 'How do I move my data to the new {product}?',
    problem: [
      'I bought a new {product}. How do my data get there?',
      'I do not dare to press “move” in the {product}. Is everything gone then?',
    ],
    question: 'Are both of them on the same network?',
    reply: 'Yes, both are here on my desk.',
    solved:
      'Done: we did it together, everything is on the new one, and the old one keeps a copy until the end of the month.',
    unsolved: 'The manual has a chapter on that. It is not difficult.',
    tag: 'how-to',
  },
]

const ORDERS: readonly Topic[] = [
  {
    subject: 'Where is order {order}?',
    problem: [
      'Order {order} should have been here on {day}. Where is it?',
      'The tracking of {order} has not moved since {day}.',
    ],
    question: 'Was somebody at home on {day} in the afternoon?',
    reply: 'I was at home all day.',
    solved:
      'The driver had the wrong door code. It comes tomorrow between nine and eleven, and the driver calls you before.',
    unsolved: 'The carrier has it. You would have to ask there.',
    tag: 'delivery',
  },
  {
    subject: 'Wrong {product} delivered',
    problem: ['I ordered a {product} and got something else entirely.', 'The {product} in {order} is the wrong size.'],
    question: 'What does the label on the box say?',
    reply: 'It says model B, and I need model C.',
    solved:
      'Model C leaves today. Keep the other one until it is there; the driver takes it along, and you pay nothing.',
    unsolved: 'Please order the right one, and send this one back when you find the time.',
    tag: 'exchange',
  },
  {
    subject: 'Change delivery address of {order}',
    problem: [
      'I am away on {day}. Can {order} go to my office instead?',
      'I typed the wrong house number for {order}.',
    ],
    question: 'What is the address it should go to?',
    reply: '8 Mill Lane, the bakery takes it.',
    solved: 'It is changed at the carrier too, and the bakery is noted. You get a message when it is handed over.',
    unsolved: 'It has left already. Somebody will leave a note at the door.',
    tag: 'delivery',
  },
  {
    subject: 'Parcel arrived damaged',
    problem: [
      'The parcel was wet, and the {product} is broken.',
      'One corner of the {product} is gone. The box was open.',
    ],
    question: 'Could you send me one photo of the box?',
    reply: 'It is on its way to you.',
    solved:
      'I see it. A new {product} leaves today, the claim with the carrier is ours, and you can throw the broken one away.',
    unsolved: 'Fill in the claim form with three photos. It takes four to six weeks.',
    tag: 'damage',
  },
  {
    subject: 'Cancel order {order}',
    problem: [
      'I would like to cancel {order}. I ordered it by mistake.',
      'Please stop {order}. I found it elsewhere for {amount} less.',
    ],
    question: 'Shall I cancel the whole order, or only the {product}?',
    reply: 'Only the {product}, please.',
    solved: 'The {product} is taken out, {amount} goes back to your card, and the rest comes on {day} as planned.',
    unsolved: 'It cannot be stopped from here. Just do not accept it.',
    tag: 'cancellation',
  },
]

const NEW_CUSTOMERS: readonly Topic[] = [
  {
    subject: 'Which plan fits four people?',
    problem: [
      'We are four people and do not know which plan fits.',
      'The plans all look the same to me. What do I need for four?',
    ],
    question: 'Do all four work at the same time, or in turns?',
    reply: 'Two in the morning and two in the evening.',
    solved:
      'Then the small plan is enough, and you save {amount} a month. I have set it up so that you can change any day.',
    unsolved: 'Most people take the big one. You cannot go wrong with that.',
    tag: 'advice',
  },
  {
    subject: 'Contract from {day} not in the account',
    problem: [
      'I signed on {day}, and my account still says “no contract”.',
      'Your shop said it works at once. I see nothing in my account.',
    ],
    question: 'Which mail address did you give in the shop?',
    reply: 'The one with my maiden name, I think.',
    solved: 'Found it: both addresses are one account now, the contract is there, and it is active from today.',
    unsolved: 'It is not in the system. The shop has to enter it again.',
    tag: 'contract',
  },
  {
    subject: 'Appointment for the installation',
    problem: [
      'When does somebody come for the installation of the {product}?',
      'Nobody came on {day}. I took a day off for that.',
    ],
    question: 'Would the morning or the evening suit you?',
    reply: 'Evening, after six.',
    solved: 'Thursday, half past six, and {amount} are credited for the day you lost. The fitter has your number.',
    unsolved: 'They will call you. I do not have their calendar.',
    tag: 'installation',
  },
  {
    subject: 'Trial ended sooner than agreed',
    problem: [
      'My trial should run until {day}, and it has ended.',
      'You promised thirty days, and after two weeks the {product} is locked.',
    ],
    question: 'Do you still have the mail with the date?',
    reply: 'Yes, it says thirty days.',
    solved: 'You are right. It runs again, with two weeks on top, and nothing of your work is lost.',
    unsolved: 'The system counts by itself. You could take the plan, then it goes on.',
    tag: 'trial',
  },
  {
    subject: 'Keep my old number',
    problem: [
      'I would like to keep my old number with you.',
      'I was told that moving the number takes one day. It is a week now.',
    ],
    question: 'Is the old contract in your own name?',
    reply: 'In my husband’s name.',
    solved:
      'That was what stopped it. I changed the name with the other company on the line; the number moves on {day}.',
    unsolved: 'The other company has to release it. Ask them once more.',
    tag: 'number',
  },
]

/** By queue, which is also the name of the team that serves it. */
export const TOPICS: Readonly<Record<string, readonly Topic[]>> = {
  Billing: BILLING,
  'Broadband support': BROADBAND,
  'Orders and delivery': ORDERS,
  'New customers': NEW_CUSTOMERS,
}

export const PRODUCTS = ['router', 'thermostat', 'base station', 'hub', 'camera', 'panel', 'reader', 'scale'] as const
export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'the 3rd', 'the 14th', 'the 21st'] as const
