import { Button } from '@mantine/core'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { ApiError } from '#contract/apiError.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { NotOpen } from './onlyFor.ts'

export function RouteError({ error, reset }: ErrorComponentProps) {
  if (error instanceof NotOpen) {
    return (
      <EmptyState heading="h1" title="This page is not open to you" words={error.message}>
        <ToTheStart />
      </EmptyState>
    )
  }
  const words =
    error instanceof ApiError ? error.message : 'This page came to a stop. Reload it; nothing you saved is lost.'
  return (
    <EmptyState heading="h1" title="This did not work" words={words}>
      <Button size="xs" variant="default" onClick={reset}>
        Try again
      </Button>
    </EmptyState>
  )
}

export function NotFound() {
  return (
    <main>
      <EmptyState
        heading="h1"
        title="There is nothing at this address"
        words="It may have been moved, or the link may be incomplete."
      >
        <ToTheStart />
      </EmptyState>
    </main>
  )
}

function ToTheStart() {
  return (
    <Button size="xs" variant="default" component="a" href="/">
      Go to the start
    </Button>
  )
}
