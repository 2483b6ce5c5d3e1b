import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { settleFollowUp } from '#contract/calibrationAgreements.ts'
import { call } from '#lib/apiClient.ts'
import { formatDay } from '#lib/format.ts'
import { linkToCalibration } from '#lib/links.ts'
import { useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { Problem } from '#ui/Problem.tsx'
import { CALIBRATION_KEY, followUpsQuery } from './api.ts'
import styles from './Calibration.module.css'

/** What sessions left to oneself, until one says that it is done. */
export function FollowUpsCard() {
  const queryClient = useQueryClient()
  const timeZone = useTimeZone()
  const { data: followUps = [] } = useQuery(followUpsQuery)
  const settle = useMutation({
    mutationFn: (id: string) => call(settleFollowUp, { params: { id }, body: { isDone: true } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: CALIBRATION_KEY }),
  })
  if (followUps.length === 0) return null
  return (
    <Card title="Yours to follow up">
      <Problem error={settle.error} />
      <ul className={styles.lines}>
        {followUps.map(({ id, text, session, interactionId, agreedAt }) => (
          <li key={id}>
            <span>
              <b className={styles.name}>{text}</b>
              <span className="small mute">
                Agreed on {formatDay(agreedAt, timeZone)} in{' '}
                <Link className="link" to={linkToCalibration(session.id)} search={{ interaction: interactionId }}>
                  {session.name}
                </Link>
              </span>
            </span>
            <Button
              size="xs"
              variant="default"
              className={styles.button}
              aria-label={`Done: ${text}`}
              loading={settle.isPending && settle.variables === id}
              onClick={() => settle.mutate(id)}
            >
              Done
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
