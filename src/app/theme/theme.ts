import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** Mantine wants ten shades; the tool is ink only, and the tokens say which ink in each scheme. */
const ink: MantineColorsTuple = [
  '#12161d', '#12161d', '#12161d', '#12161d', '#12161d', '#12161d', '#12161d', '#12161d', '#12161d', '#12161d',
] // prettier-ignore

/** A dialog is one sheet, not a page with a bar on it. */
const MODAL = {
  header: { background: 'var(--surface)' },
  content: { background: 'var(--surface)' },
  title: { fontSize: 15, fontWeight: 600 },
}

export const theme = createTheme({
  primaryColor: 'ink',
  colors: { ink },
  defaultRadius: 7,
  fontFamily: "'Inter Variable', Inter, system-ui, sans-serif",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '15px', xl: '17px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Modal: {
      // A dialog that is leaving would still take the keys that are meant for the page.
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Close' },
        transitionProps: { duration: 120, exitDuration: 0 },
      },
      styles: MODAL,
    },
    Textarea: { styles: { input: { background: 'var(--surface)', borderColor: 'var(--mark)', color: 'var(--ink)' } } },
  },
})

/** Mantine's own variables pointed at the tokens, so that its components follow both schemes. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--page)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-2)',
    '--mantine-color-error': 'var(--crit)',
    '--mantine-color-ink-filled': 'var(--ink)',
    '--mantine-color-ink-filled-hover': 'var(--ink-2)',
    '--mantine-color-ink-light': 'var(--sunken)',
    '--mantine-color-ink-light-hover': 'var(--line)',
    '--mantine-color-ink-light-color': 'var(--ink)',
    '--mantine-color-ink-text': 'var(--ink)',
    '--mantine-color-ink-outline': 'var(--line-2)',
    '--mantine-primary-color-filled': 'var(--ink)',
    '--mantine-primary-color-filled-hover': 'var(--ink-2)',
    '--mantine-primary-color-contrast': 'var(--on-ink)',
    '--mantine-color-white': 'var(--on-ink)',
  }
  return { variables: {}, light: both, dark: both }
}
