import { Button, Checkbox, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { saveView } from '#contract/savedViews.ts'
import { call } from '#lib/apiClient.ts'
import { FilterMenu } from '#ui/FilterMenu.tsx'
import { Problem } from '#ui/Problem.tsx'
import { viewsQuery } from './api.ts'
import { ViewList } from './ViewList.tsx'
import styles from './ViewsMenu.module.css'

/** Views that were saved, those that others share, and a way to save the present one. */
export function ViewsMenu() {
  const here = useLocation({ select: ({ pathname, searchStr }) => `${pathname}${searchStr}` })
  const views = useQuery(viewsQuery)
  const open = views.data?.find(({ address }) => address === here)
  const own = views.data?.filter(({ by }) => by === null) ?? []
  const shared = views.data?.filter(({ by }) => by !== null) ?? []
  return (
    <FilterMenu label="View" value={open?.name ?? 'Not saved'} isActive={open !== undefined}>
      <div className={styles.sheet}>
        <ViewList title="Yours" views={own} here={here} />
        <ViewList title="Shared with you" views={shared} here={here} />
        <SaveForm here={here} />
        <Problem error={views.error} />
      </div>
    </FilterMenu>
  )
}

function SaveForm({ here }: { here: string }) {
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [isShared, setIsShared] = useState(false)
  const save = useMutation({
    mutationFn: () => call(saveView, { body: { name, address: here, isShared } }),
    onSuccess: () => {
      setName('')
      return queries.invalidateQueries({ queryKey: viewsQuery.queryKey })
    },
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form onSubmit={handleSubmit} className={styles.form}>
      <TextInput
        label="Save this view as"
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.target.value)}
      />
      <Checkbox
        label="Share with the organisation"
        description="Each person sees in it what they may see."
        checked={isShared}
        onChange={(event) => setIsShared(event.target.checked)}
      />
      <Button type="submit" disabled={name.trim() === ''} loading={save.isPending}>
        Save view
      </Button>
      <Problem error={save.error} />
    </form>
  )
}
