import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconKeyboard, IconLogout, IconMoon, IconSun } from '@tabler/icons-react'
import type { SessionPerson } from '#contract/session.ts'
import { openKeyboardHelp } from '#lib/keyboard/helpState.ts'
import { PersonFace } from './PersonFace.tsx'
import classes from './Shell.module.css'
import { SignOutDialog } from './SignOutDialog.tsx'
import { useSignOut } from './useSignOut.ts'

const SCHEMES = [
  { value: 'light', label: 'Light', icon: IconSun },
  { value: 'dark', label: 'Dark', icon: IconMoon },
  { value: 'auto', label: 'As the system', icon: IconDeviceDesktop },
] as const

export function PersonMenu({ person }: { person: SessionPerson }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { unsent, ask, leave, discard, stay } = useSignOut()
  return (
    <>
      <Menu position="top-start" width={220} shadow="none" classNames={{ dropdown: classes.dropdown }}>
        <Menu.Target>
          <UnstyledButton className={classes.person}>
            <PersonFace person={person} />
            <span className="visually-hidden">account and appearance</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Appearance</Menu.Label>
          {SCHEMES.map(({ value, label, icon: Icon }) => (
            <Menu.Item
              key={value}
              leftSection={<Icon size={16} stroke={1.6} />}
              onClick={() => setColorScheme(value)}
              aria-current={colorScheme === value}
              fw={colorScheme === value ? 600 : 400}
            >
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconKeyboard size={16} stroke={1.6} />} onClick={openKeyboardHelp}>
            Keyboard
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={() => void ask()}>
            Sign out
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <SignOutDialog unsent={unsent} onStay={stay} onLeave={() => void leave()} onDiscard={() => void discard()} />
    </>
  )
}
