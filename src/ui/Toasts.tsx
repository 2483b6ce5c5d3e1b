import { UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useCommands } from '#lib/keyboard/useCommands.ts'
import { Keycap } from './Keycap.tsx'
import { dismissToast, readToasts, subscribeToToasts, type Toast } from './toastStore.ts'
import classes from './Toasts.module.css'

/** Short messages at the foot of the page, read out politely; an action stays reachable by Tab while it lasts. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToToasts, readToasts)
  // One key cannot do two things: it is the newest message's.
  const newest = toasts.findLast(({ action }) => action?.key)?.id
  return (
    <div className={classes.region} role="status" aria-label="Messages">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} isNewest={toast.id === newest} />
      ))}
    </div>
  )
}

function ToastLine({ toast, isNewest }: { toast: Toast; isNewest: boolean }) {
  const { id, lastsMs, action } = toast
  const key = isNewest ? action?.key : undefined
  useEffect(() => {
    const timer = setTimeout(() => dismissToast(id), lastsMs)
    return () => clearTimeout(timer)
  }, [id, lastsMs])
  const act = useCallback(() => {
    dismissToast(id)
    action?.run()
  }, [id, action])
  useCommands(
    useMemo(
      () =>
        key && action
          ? [{ id: `toast:${id}`, keys: [key], label: action.label, group: 'Messages', isUrgent: true, run: act }]
          : [],
      [id, key, action, act],
    ),
  )
  return (
    <div className={classes.toast}>
      <span>{toast.words}</span>
      {action && (
        <UnstyledButton className={classes.action} onClick={act}>
          {action.label}
          {action.key && <Countdown lastsMs={lastsMs} />}
        </UnstyledButton>
      )}
      {key && <Keycap keys={key} />}
      <UnstyledButton className={classes.close} aria-label="Dismiss" onClick={() => dismissToast(id)}>
        <IconX size={14} />
      </UnstyledButton>
    </div>
  )
}

/** The seconds left, for the eye alone: read out each second they would drown everything else. */
function Countdown({ lastsMs }: { lastsMs: number }) {
  const [left, setLeft] = useState(Math.ceil(lastsMs / 1000))
  useEffect(() => {
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <span aria-hidden className={classes.left}>
      {left} s
    </span>
  )
}
