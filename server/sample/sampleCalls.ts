import bluntButSolved from './calls/blunt-but-solved.json' with { type: 'json' }
import completeService from './calls/complete-service.json' with { type: 'json' }
import fastWithoutOutcome from './calls/fast-without-outcome.json' with { type: 'json' }
import longHold from './calls/long-hold.json' with { type: 'json' }
import lostParcel from './calls/lost-parcel.json' with { type: 'json' }
import talkedOver from './calls/talked-over.json' with { type: 'json' }
import thirdCall from './calls/third-call.json' with { type: 'json' }
import unverifiedBilling from './calls/unverified-billing.json' with { type: 'json' }
import warmWithoutOutcome from './calls/warm-without-outcome.json' with { type: 'json' }
import { type SampleCall, sampleCall } from './sampleCall.ts'

/** The sample's recorded calls; each one's sound is `calls/ID.mp3`, which every host fetches in its own way. */
export const SAMPLE_CALLS: readonly SampleCall[] = [
  bluntButSolved,
  completeService,
  fastWithoutOutcome,
  longHold,
  lostParcel,
  talkedOver,
  thirdCall,
  unverifiedBilling,
  warmWithoutOutcome,
].map((call) => sampleCall.parse(call))
