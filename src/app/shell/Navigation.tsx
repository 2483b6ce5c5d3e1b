import { IconSearch } from '@tabler/icons-react'
import { lazyPart } from '#lib/lazyPart.ts'
import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import type { SessionPerson } from '#contract/session.ts'
import { openPalette } from '#lib/keyboard/helpState.ts'
import { linkToCalibrations, linkToDefinition } from '#lib/links.ts'
import { Keycap } from '#ui/Keycap.tsx'
import { Logo } from '#ui/Logo.tsx'
import { PersonFace } from './PersonFace.tsx'
import { type Place, placesOf } from './places.ts'
import classes from './Shell.module.css'

/** A menu that opens brings much along, and no page waits for it. */
const PersonMenu = lazyPart(async () => (await import('./PersonMenu.tsx')).PersonMenu)

/** What waits is known after the page, not before it. */
const PendingPulses = lazyPart(async () => (await import('./PendingPulses.tsx')).PendingPulses)
const PendingFollowUps = lazyPart(async () => (await import('./PendingFollowUps.tsx')).PendingFollowUps)

export function Navigation({ person, isRail }: { person: SessionPerson; isRail: boolean }) {
  const places = placesOf(person)
  const groups = [...new Set(places.map((place) => place.group))]
  return (
    <nav className={classes.nav} aria-label="Main">
      <Link to="/" className={classes.brand} aria-label="Accord, to your start page">
        <Logo />
        <span className={classes.label}>Accord</span>
      </Link>
      {!isRail && (
        <button type="button" className={classes.find} aria-keyshortcuts="Control+K Meta+K" onClick={openPalette}>
          <IconSearch size={15} stroke={1.8} aria-hidden />
          <span>Find</span>
          <Keycap keys="mod+k" />
        </button>
      )}
      {groups.map((group) => (
        <div key={group} className={classes.group}>
          <p className={classes.groupName}>{group}</p>
          {places
            .filter((place) => place.group === group)
            .map((place) => (
              <PlaceLink key={place.to} place={place} isRail={isRail} />
            ))}
        </div>
      ))}
      <Suspense
        fallback={
          <span className={classes.person}>
            <PersonFace person={person} />
          </span>
        }
      >
        <PersonMenu person={person} />
      </Suspense>
    </nav>
  )
}

function PlaceLink({ place, isRail }: { place: Place; isRail: boolean }) {
  const Icon = place.icon
  return (
    <Link
      to={place.to}
      className={classes.place}
      activeProps={{ 'data-active': true }}
      {...(isRail ? { title: place.label, 'aria-label': place.label } : {})}
    >
      <Icon size={17} stroke={1.6} aria-hidden />
      <span className={classes.label}>{place.label}</span>
      {place.to === linkToDefinition() && !isRail && (
        <Suspense fallback={null}>
          <PendingPulses />
        </Suspense>
      )}
      {place.to === linkToCalibrations() && !isRail && (
        <Suspense fallback={null}>
          <PendingFollowUps />
        </Suspense>
      )}
    </Link>
  )
}
