import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changePickRule, type PickRule, runPickRules } from '#contract/picks.ts'
import { call } from '#lib/apiClient.ts'
import { formatCount } from '#lib/format.ts'
import { useSession } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { Problem } from '#ui/Problem.tsx'
import { ListTable } from '#ui/ListTable.tsx'
import { rulesQuery } from './api.ts'
import { RuleDialog } from './RuleDialog.tsx'
import { conditionWords } from './ruleWords.ts'
import classes from './Sampling.module.css'

/** Rules that pick besides the plans: for coaching, kept out of every mean. */
export function RulesCard() {
  const rules = useQuery(rulesQuery)
  const { person } = useSession()
  const canChange = person?.grants.includes('leadQuality') === true || person?.roles.includes('administrator') === true
  const [editing, setEditing] = useState<PickRule | 'new' | null>(null)
  const run = useMutation({ mutationFn: () => call(runPickRules) })
  return (
    <Card
      title="Targeted picks by rule"
      sub="Asked at the end of each import. What they pick is marked with the rule’s name, seen in coaching, and kept out of agents’ means."
      right={
        canChange && (
          <div className={classes.actions}>
            {rules.data && rules.data.length > 0 && (
              <Button size="xs" variant="default" loading={run.isPending} onClick={() => run.mutate()}>
                {run.isSuccess ? 'Asked; they join soon' : 'Ask of the last 30 days'}
              </Button>
            )}
            <Button size="xs" variant="default" onClick={() => setEditing('new')}>
              Add a rule
            </Button>
          </div>
        )
      }
    >
      <Problem error={rules.error ?? run.error} />
      {rules.data?.length === 0 && (
        <p className="sub">No rule yet. One could be: CSAT at or below 2 of 5, or a silence of 60 seconds.</p>
      )}
      {rules.data && rules.data.length > 0 && (
        <ListTable label="Rules">
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col" data-number>
                In the queue
              </th>
              <th scope="col" data-number>
                Reviewed
              </th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {rules.data.map((rule) => (
              <tr key={rule.id}>
                <td>
                  <span className={classes.first}>{rule.name}</span>
                  <span className={classes.second}>{rule.conditions.map(conditionWords).join(' and ')}</span>
                </td>
                <td data-number>{formatCount(rule.open)}</td>
                <td data-number>{formatCount(rule.done)}</td>
                <td>
                  {canChange ? (
                    <span className={classes.actions}>
                      <RuleSwitch rule={rule} />
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={`Change ${rule.name}`}
                        onClick={() => setEditing(rule)}
                      >
                        Change
                      </Button>
                    </span>
                  ) : rule.isActive ? (
                    'On'
                  ) : (
                    'Off'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </ListTable>
      )}
      {editing !== null && <RuleDialog rule={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Card>
  )
}

function RuleSwitch({ rule }: { rule: PickRule }) {
  const queryClient = useQueryClient()
  const { id, name, conditions, isActive, version } = rule
  const change = useMutation({
    mutationFn: () =>
      call(changePickRule, { params: { id }, body: { name, conditions, isActive: !isActive, version } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: rulesQuery.queryKey }),
  })
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-pressed={isActive}
        aria-label={`${name}: ${isActive ? 'on, switch off' : 'off, switch on'}`}
        loading={change.isPending}
        onClick={() => change.mutate()}
      >
        {isActive ? 'On' : 'Off'}
      </Button>
      <Problem error={change.error} />
    </>
  )
}
