import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerAgentSide } from '#contract/imports.ts'
import { call } from '#lib/apiClient.ts'
import { Card } from '#ui/Card.tsx'
import { Problem } from '#ui/Problem.tsx'
import { importQuery } from './api.ts'
import classes from './Imports.module.css'

const SIDES = [
  { agentSide: 'left', label: 'The agent is left' },
  { agentSide: 'right', label: 'The agent is right' },
  { agentSide: 'mixed', label: 'Both on either side' },
] as const

/** Asked once a source, whenever its first two-channel recording came in without a word about the sides. */
export function AgentSideQuestion({ source, importId }: { source: string; importId: string }) {
  const queryClient = useQueryClient()
  const answer = useMutation({
    mutationFn: (agentSide: (typeof SIDES)[number]['agentSide']) =>
      call(answerAgentSide, { body: { source, agentSide } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: importQuery(importId).queryKey }),
  })
  return (
    <Card
      title={`Which channel is the agent in recordings from “${source}”?`}
      sub="These recordings have two channels. Said once, it holds for all of this source."
    >
      <div className={classes.choose}>
        {SIDES.map(({ agentSide, label }) => (
          <Button
            key={agentSide}
            size="xs"
            variant="default"
            disabled={answer.isPending}
            onClick={() => answer.mutate(agentSide)}
          >
            {label}
          </Button>
        ))}
      </div>
      <Problem error={answer.error} />
    </Card>
  )
}
