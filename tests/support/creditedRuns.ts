/**
 * Five-word runs from well-known sayings of the people whose ideas docs/templates.md credits. The templates carry the
 * ideas in our own words, so none of these may appear in them. Runs only, so that the list is no copy either.
 */
export const CREDITED_RUNS: readonly string[] = [
  // Shep Hyken
  'amaze every customer every time',
  'consistently and predictably above average',
  'consistently and predictably better than',
  'a little better than average',
  'better than average all of',
  'than average all of the',
  'average all of the time',
  'service is not a department',
  'customer is always the customer',
  'above average all the time',
  'service being consistently above average',
  // Kate Nasser
  'customer service is knowledge delivered',
  'delivering knowledge and solutions with',
  'knowledge and solutions with care',
  'delivery of knowledge with care',
  'easy to do business with',
  'ease for customers to be',
  'to be productive and profitable',
  'making it easy for customers',
  // Jeremy Watkin and colleagues
  'a meaningful connection with customers',
  'connect with the human being',
  'serving customers not processing them',
  'leaves the customer feeling amazed',
  'consistently awesome customer service experience',
  'awesome customer service is consistent',
  // Jeff Toister
  'a customer service vision is',
  'shared definition of outstanding service',
  'shared definition of outstanding customer',
  'definition of outstanding customer service',
  'of outstanding customer service that',
  'gets everyone on the same',
  'everyone on the same page',
  // The tip of the week
  'a common definition of service',
  'common definition of customer service',
  'what is your definition of',
  'getting customers what they need',
]
