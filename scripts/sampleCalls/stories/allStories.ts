import type { Story } from '../story.ts'
import { bluntButSolved } from './bluntButSolved.ts'
import { completeService } from './completeService.ts'
import { fastWithoutOutcome } from './fastWithoutOutcome.ts'
import { longHold } from './longHold.ts'
import { lostParcel } from './lostParcel.ts'
import { talkedOver } from './talkedOver.ts'
import { thirdCall } from './thirdCall.ts'
import { unverifiedBilling } from './unverifiedBilling.ts'
import { warmWithoutOutcome } from './warmWithoutOutcome.ts'

export const ALL_STORIES: readonly Story[] = [
  warmWithoutOutcome,
  fastWithoutOutcome,
  bluntButSolved,
  completeService,
  longHold,
  talkedOver,
  unverifiedBilling,
  lostParcel,
  thirdCall,
]
