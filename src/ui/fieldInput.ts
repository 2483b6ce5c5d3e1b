/** The look of every form field: label above, help below, a border one can see. */
export const fieldInput = {
  inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[],
  withAsterisk: false,
  styles: {
    label: { fontSize: 13, fontWeight: 500, marginBottom: 4, color: 'var(--ink)' },
    input: { height: 36, minHeight: 36, borderColor: 'var(--mark)', background: 'var(--surface)', color: 'var(--ink)' },
    description: { fontSize: 12, color: 'var(--ink-3)', marginTop: 5 },
    error: { fontSize: 12, color: 'var(--crit)', marginTop: 5 },
  },
}
