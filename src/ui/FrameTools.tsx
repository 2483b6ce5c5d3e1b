import { IconChartDots, IconDownload, IconPhoto, IconTable, IconVector } from '@tabler/icons-react'
import styles from './ChartFrame.module.css'
import type { ImageKind } from './chartImage/saveImage.ts'

interface FrameToolsProps {
  isTable: boolean
  onTable: (isTable: boolean) => void
  onCsv: () => void
  onImage: (kind: ImageKind) => void
}

/** The same points as a table, and the chart as files. */
export function FrameTools({ isTable, onTable, onCsv, onImage }: FrameToolsProps) {
  const view = isTable ? 'Show as chart' : 'Show as table'
  return (
    <div className={styles.tools} data-no-image>
      <Tool title={view} label={view} icon={isTable ? IconChartDots : IconTable} onClick={() => onTable(!isTable)} />
      <Tool title="Download CSV" label="CSV" icon={IconDownload} onClick={onCsv} />
      {!isTable && (
        <>
          <Tool title="Download PNG" label="PNG" icon={IconPhoto} onClick={() => onImage('png')} />
          <Tool title="Download SVG" label="SVG" icon={IconVector} onClick={() => onImage('svg')} />
        </>
      )}
    </div>
  )
}

interface ToolProps {
  title: string
  label: string
  icon: typeof IconTable
  onClick: () => void
}

function Tool({ title, label, icon: Icon, onClick }: ToolProps) {
  return (
    <button type="button" className={styles.tool} title={title} onClick={onClick}>
      <Icon size={15} stroke={1.6} />
      <span>{label}</span>
    </button>
  )
}
