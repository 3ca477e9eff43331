import { defineConfig, json } from 'ddd-build'
import { navi } from './navi.js'

export default defineConfig({ title: 'Containers', emit: [json(), navi()] })
