import { Button, Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { closePlan } from '#contract/samplingPlans.ts'
import { call } from '#lib/apiClient.ts'
import { Problem } from '#ui/Problem.tsx'
import { plansQuery } from './api.ts'
import classes from './Sampling.module.css'

/** Ends a plan, once one has read what that does. */
export function ClosePlan({ planId }: { planId: string }) {
  const queryClient = useQueryClient()
  const [isAsking, setIsAsking] = useState(false)
  const close = useMutation({
    mutationFn: () => call(closePlan, { params: { id: planId } }),
    onSuccess: async () => {
      setIsAsking(false)
      await Promise.all(
        [['plan', planId], plansQuery.queryKey, ['queue']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      )
    },
  })
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setIsAsking(true)}>
        Close the plan
      </Button>
      <Modal opened={isAsking} onClose={() => setIsAsking(false)} title="Close this plan?">
        <div className={classes.form}>
          <p className="sub">
            What nobody has begun leaves the queue. Who is at an item can finish it, and what is done counts. A closed
            plan is not opened again.
          </p>
          <Problem error={close.error} />
          <div className={classes.dialogActions}>
            <Button variant="default" onClick={() => setIsAsking(false)} data-autofocus>
              Keep it open
            </Button>
            <Button loading={close.isPending} onClick={() => close.mutate()}>
              Close the plan
            </Button>
          </div>
        </div>
      </Modal>
    </>
  )
}
