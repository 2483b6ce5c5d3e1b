import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Dispatch, memo } from 'react'
import { dropProposal, type Proposal } from '#contract/calibrationAgreements.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { holdsNote } from '#domain/definition/holdsNote.ts'
import { call } from '#lib/apiClient.ts'
import { Card } from '#ui/Card.tsx'
import { Problem } from '#ui/Problem.tsx'
import { proposalsQuery } from './api.ts'
import type { ContentAction } from './contentHistory.ts'
import { ratingWord } from './criterionWords.ts'
import classes from './DraftEditor.module.css'
import { takeOver } from './takeOver.ts'

interface ProposalsCardProps {
  content: Definition
  onOpen: (criterionId: string) => void
  dispatch: Dispatch<ContentAction>
}

/** What calibrations propose to say more clearly: taken over into the draft, or dropped. */
export const ProposalsCard = memo(function ProposalsCard({ content, onOpen, dispatch }: ProposalsCardProps) {
  const queryClient = useQueryClient()
  const { data: proposals = [], error } = useQuery(proposalsQuery)
  const drop = useMutation({
    mutationFn: (id: string) => call(dropProposal, { params: { id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: proposalsQuery.queryKey }),
  })
  const handleTake = (proposal: Proposal) => {
    const change = takeOver(content, proposal)
    if (!change) return
    dispatch(change)
    onOpen(proposal.criterionId)
  }
  if (proposals.length === 0) return <Problem error={error} />
  return (
    <Card
      title="Proposed by calibrations"
      sub="Taken over, it stands in this draft, where it can be undone. It counts as taken over once a version that says it is published."
    >
      <Problem error={drop.error} />
      <ul className={classes.proposals}>
        {proposals.map((proposal) => {
          const criterion = content.criteria.find(({ id }) => id === proposal.criterionId)
          const what = proposal.kind === 'anchor' ? 'words of the anchor' : 'an example'
          return (
            <li key={proposal.id}>
              <p>
                <b>{criterion?.label ?? 'A criterion that is no longer asked'}</b>, {what} at{' '}
                {ratingWord(proposal.rating)}: “{proposal.text}”{' '}
                <span className="mute">
                  {proposal.session}: {proposal.reason}
                </span>
              </p>
              <span className={classes.formActions}>
                {criterion && holdsNote(content, proposal) && <span className="mute">In this draft.</span>}
                {criterion && !holdsNote(content, proposal) && (
                  <Button size="xs" variant="default" onClick={() => handleTake(proposal)}>
                    Take over
                  </Button>
                )}
                <Button
                  size="xs"
                  variant="default"
                  loading={drop.isPending && drop.variables === proposal.id}
                  onClick={() => drop.mutate(proposal.id)}
                >
                  Drop
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
})
