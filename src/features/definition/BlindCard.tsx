import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { setReviewing } from '#contract/organisation.ts'
import { call } from '#lib/apiClient.ts'
import { useSession } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { Problem } from '#ui/Problem.tsx'
import { reviewingQuery } from './api.ts'

/** Whether reviewers know whose interaction they score; said to all, changed by those who answer for quality. */
export function BlindCard() {
  const queryClient = useQueryClient()
  const { person } = useSession()
  const { data, error } = useQuery(reviewingQuery)
  const change = useMutation({
    mutationFn: (isBlind: boolean) => call(setReviewing, { body: { isBlind } }),
    onSuccess: async (reviewing) => {
      queryClient.setQueryData(reviewingQuery.queryKey, reviewing)
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'reviewing' })
    },
  })
  if (error) return <Problem error={error} />
  if (!data) return null
  const mayChange = person?.roles.includes('administrator') || person?.grants.includes('leadQuality')
  return (
    <Card
      title={data.isBlind ? 'Reviews are blind' : 'Reviews are open'}
      right={
        mayChange && (
          <Button variant="default" loading={change.isPending} onClick={() => change.mutate(!data.isBlind)}>
            {data.isBlind ? 'Make reviews open' : 'Make reviews blind'}
          </Button>
        )
      }
    >
      <p className="sub" role="status">
        {data.isBlind
          ? 'Until they submit, reviewers see neither agent nor team, earlier scores nor the customer’s rating, and the agent’s names are masked in the text. A voice may still reveal who it is.'
          : 'Reviewers see whose interaction they score.'}{' '}
        What is in the queue already stays as it was put there.
      </p>
      {change.error && <Problem error={change.error} />}
    </Card>
  )
}
