import { Button, Group, Modal, Stack } from '@mantine/core'

interface SignOutDialogProps {
  /** Reviews with changes that are not sent; 0: nothing to ask. */
  unsent: number
  onStay: () => void
  onLeave: () => void
  onDiscard: () => void
}

/** Nothing unsent goes, or stays for the next person at this computer, without a word. */
export function SignOutDialog({ unsent, onStay, onLeave, onDiscard }: SignOutDialogProps) {
  const whose = unsent === 1 ? 'a review' : `${unsent} reviews`
  return (
    <Modal opened={unsent > 0} onClose={onStay} title="Not everything is saved">
      <Stack gap={14}>
        <p className="sub">
          Changes to {whose} are not saved on the server yet. Kept in this browser, they are sent when you sign in here
          again; nobody else is shown them.
        </p>
        <Group gap={8} justify="flex-end">
          <Button variant="default" onClick={onDiscard}>
            Discard and sign out
          </Button>
          <Button variant="default" onClick={onLeave}>
            Keep and sign out
          </Button>
          <Button onClick={onStay} data-autofocus>
            Stay signed in
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
