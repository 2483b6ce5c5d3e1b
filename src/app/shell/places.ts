import {
  IconArrowsLeftRight,
  IconBook2,
  IconDatabaseImport,
  IconHeartHandshake,
  IconInbox,
  IconLayoutDashboard,
  IconListCheck,
  IconMessages,
  IconScale,
  IconUser,
  IconUserCheck,
  IconUsers,
} from '@tabler/icons-react'
import type { SessionPerson } from '#contract/session.ts'
import {
  linkToAgent,
  linkToCalibrations,
  linkToCompare,
  linkToCoaching,
  linkToDefinition,
  linkToImports,
  linkToInteractions,
  linkToOverview,
  linkToPeople,
  linkToPlans,
  linkToQueue,
  linkToReviewers,
} from '#lib/links.ts'
import { isAdministrator, sharesOut } from '../rights.ts'

export interface Place {
  to: string
  label: string
  group: 'Review' | 'Understand' | 'Agree' | 'Set up'
  icon: typeof IconInbox
}

/** The places a person's roles open, in the order of the navigation. */
export function placesOf(person: SessionPerson): Place[] {
  const { roles, agentId, grants } = person
  const has = (...wanted: typeof roles) => wanted.some((role) => roles.includes(role))
  const places: (Place | false)[] = [
    (has('reviewer') || sharesOut(person)) && {
      to: linkToQueue(),
      label: 'Review queue',
      group: 'Review',
      icon: IconInbox,
    },
    (has('reviewer') || grants.includes('leadQuality')) && {
      to: linkToCalibrations(),
      label: 'Calibration',
      group: 'Review',
      icon: IconScale,
    },
    sharesOut(person) && {
      to: linkToPlans(),
      label: 'Plans',
      group: 'Review',
      icon: IconListCheck,
    },
    has('manager', 'leadership') && {
      to: linkToInteractions(),
      label: 'Interactions',
      group: 'Review',
      icon: IconMessages,
    },
    has('manager', 'leadership') && {
      to: linkToOverview(),
      label: 'Overview',
      group: 'Understand',
      icon: IconLayoutDashboard,
    },
    has('manager', 'leadership') && {
      to: linkToCompare(),
      label: 'Compare',
      group: 'Understand',
      icon: IconArrowsLeftRight,
    },
    has('manager', 'leadership') && {
      to: linkToCoaching(),
      label: 'Coaching',
      group: 'Understand',
      icon: IconHeartHandshake,
    },
    (has('reviewer') || grants.includes('leadQuality')) && {
      to: linkToReviewers(),
      label: 'Reviewers',
      group: 'Understand',
      icon: IconUserCheck,
    },
    has('agent') &&
      agentId !== null && { to: linkToAgent(agentId), label: 'My service', group: 'Understand', icon: IconUser },
    { to: linkToDefinition(), label: 'Definition', group: 'Agree', icon: IconBook2 },
    isAdministrator(person) && { to: linkToImports(), label: 'Imports', group: 'Set up', icon: IconDatabaseImport },
    isAdministrator(person) && { to: linkToPeople(), label: 'People', group: 'Set up', icon: IconUsers },
  ]
  return places.filter((place) => place !== false)
}
