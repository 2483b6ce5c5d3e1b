import { UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useSyncExternalStore } from 'react'
import { dismissToast, readToasts, subscribeToToasts, type Toast } from './toastStore.ts'
import classes from './Toasts.module.css'

/** Short messages at the foot of the page, read out politely; an action stays reachable by Tab while it lasts. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToToasts, readToasts)
  return (
    <div className={classes.region} role="status" aria-label="Messages">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function ToastLine({ toast }: { toast: Toast }) {
  const { id, lastsMs } = toast
  useEffect(() => {
    const timer = setTimeout(() => dismissToast(id), lastsMs)
    return () => clearTimeout(timer)
  }, [id, lastsMs])
  return (
    <div className={classes.toast}>
      <span>{toast.words}</span>
      {toast.action && (
        <UnstyledButton
          className={classes.action}
          onClick={() => {
            dismissToast(id)
            toast.action?.run()
          }}
        >
          {toast.action.label}
        </UnstyledButton>
      )}
      <UnstyledButton className={classes.close} aria-label="Dismiss" onClick={() => dismissToast(id)}>
        <IconX size={14} />
      </UnstyledButton>
    </div>
  )
}
