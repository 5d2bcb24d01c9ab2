import { render } from 'solid-js/web'
import './ui/styles/index.css'
import { missingCapabilities } from './app/capabilities.ts'
import { InsecureScreen } from './app/insecure-screen.tsx'
import { recallPreferences } from './app/preferences.ts'
import { App } from './app/shell.tsx'

const root = document.getElementById('app')
if (!root) throw new Error('index.html has no #app')

recallPreferences()
const missing = missingCapabilities(window)
root.replaceChildren()
render(() => (missing.length > 0 ? <InsecureScreen missing={missing} /> : <App />), root)
