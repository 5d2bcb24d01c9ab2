/** ESLint runs for Solid's reactivity alone (destructured props, uncalled signals); Biome does the rest. */
import solid from 'eslint-plugin-solid/configs/typescript'
import tseslint from 'typescript-eslint'

export default [
  { ignores: ['dist/**', 'node_modules/**'] },
  {
    files: ['src/**/*.{ts,tsx}'],
    ...solid,
    languageOptions: { parser: tseslint.parser },
  },
]
