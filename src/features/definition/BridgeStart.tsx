import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { MOST_BRIDGED, startBridge } from '#contract/definitionBridge.ts'
import { call } from '#lib/apiClient.ts'
import { formatCount } from '#lib/format.ts'
import { Problem } from '#ui/Problem.tsx'
import classes from './Versions.module.css'

/** Enough for an interval of some three points either way at the usual spread of ten (1.96 · 10 / √40). */
const USUAL = 40

/** Sends interactions of the earlier meaning to the queue, to be scored with the present one too. */
export function BridgeStart({ from: { id, number } }: { from: { id: string; number: number } }) {
  const [count, setCount] = useState(String(USUAL))
  const queryClient = useQueryClient()
  const start = useMutation({
    mutationFn: () => call(startBridge, { body: { from: id, count: Number(count) } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['definition', 'bridge'] }),
  })
  return (
    <form
      className={classes.bridgeStart}
      onSubmit={(event) => {
        event.preventDefault()
        start.mutate()
      }}
    >
      <label>
        Interactions
        <input
          type="number"
          required
          min={1}
          max={MOST_BRIDGED}
          value={count}
          onChange={(event) => setCount(event.currentTarget.value)}
        />
      </label>
      <Button type="submit" size="xs" variant="default" loading={start.isPending}>
        Score them again
      </Button>
      <span className="small mute" role="status">
        {start.data
          ? addedWords(start.data.added)
          : `Picked at random among those reviewed with version ${number}; they come into the queue as second scorings and never count for the agent.`}
      </span>
      <Problem error={start.error} />
    </form>
  )
}

function addedWords(added: number): string {
  if (added === 0) return 'There are no more interactions to score again.'
  return added === 1 ? '1 interaction is in the queue.' : `${formatCount(added)} interactions are in the queue.`
}
