import { useRouterState } from '@tanstack/react-router'
import { UnstyledButton } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { forgetDropped, readDropped, subscribeToDropped } from '#lib/droppedSearch.ts'
import classes from './Shell.module.css'

const LONGEST = 40

/** Says what of the address was left out, until one leaves the page. */
export function DroppedFilters() {
  const dropped = useSyncExternalStore(subscribeToDropped, readDropped)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== path) forgetDropped()
    before.current = path
  }, [path])
  if (dropped.length === 0) return null
  return (
    <p className={classes.notice} role="status">
      <IconFilterOff size={16} stroke={1.7} aria-hidden />
      <span>
        The address asks for {dropped.map(({ name, value }) => `${name} “${shortened(value)}”`).join(' and ')}, which is
        not known here; it was left out.
      </span>
      <UnstyledButton className="link" onClick={forgetDropped}>
        Hide
      </UnstyledButton>
    </p>
  )
}

function shortened(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
}
