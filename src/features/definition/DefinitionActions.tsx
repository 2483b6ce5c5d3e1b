import { Button, Menu } from '@mantine/core'
import { IconFileCode, IconFileText, IconHistory, IconPrinter, IconShare2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { DefinitionVersion } from '#contract/definition.ts'
import { exportDefinition } from '#contract/definitionVersions.ts'
import { addressOf } from '#lib/apiClient.ts'
import { formatDay } from '#lib/format.ts'
import { linkToCriterionHealth, linkToDefinitionDraft } from '#lib/links.ts'
import { useTimeZone } from '#lib/session.ts'
import classes from './Definition.module.css'
import type { SheetKind } from './PrintSheet.tsx'
import { useMayEdit } from '#lib/useMayEdit.ts'
import { useMaySeeHealth } from './useMaySeeHealth.ts'

interface DefinitionActionsProps {
  version: DefinitionVersion
  onPrint: (kind: SheetKind) => void
}

/** Which version it is, and ways to take it along. */
export function DefinitionActions({ version, onPrint }: DefinitionActionsProps) {
  const timeZone = useTimeZone()
  const mayEdit = useMayEdit()
  const maySeeHealth = useMaySeeHealth()
  const { id, number, publishedAt, status } = version
  const since = publishedAt === null ? '' : formatDay(publishedAt, timeZone)
  const fileAddress = (format: 'json' | 'markdown') => addressOf(exportDefinition, { id }, { format })
  return (
    <>
      <span className={classes.version}>
        <IconHistory size={15} stroke={1.7} aria-hidden />
        <b>Version {number}</b> {status === 'retired' ? `of ${since}, retired` : `in use since ${since}`}
      </span>
      {maySeeHealth && (
        <Button size="xs" variant="default" component={Link} to={linkToCriterionHealth()}>
          Criterion health
        </Button>
      )}
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button size="xs" variant="default" leftSection={<IconShare2 size={15} stroke={1.7} />}>
            Print or export
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPrinter size={15} stroke={1.7} />} onClick={() => onPrint('page')}>
            Print on one page
          </Menu.Item>
          <Menu.Item leftSection={<IconPrinter size={15} stroke={1.7} />} onClick={() => onPrint('poster')}>
            Print as a poster
          </Menu.Item>
          <Menu.Item
            component="a"
            href={fileAddress('markdown')}
            download
            leftSection={<IconFileText size={15} stroke={1.7} />}
          >
            Markdown file
          </Menu.Item>
          <Menu.Item
            component="a"
            href={fileAddress('json')}
            download
            leftSection={<IconFileCode size={15} stroke={1.7} />}
          >
            JSON file
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {mayEdit && (
        <Button size="xs" component={Link} to={linkToDefinitionDraft()}>
          Write a change
        </Button>
      )}
    </>
  )
}
