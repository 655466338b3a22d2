// The adapter: what `caelmor-certify --exec "node adapter.mjs"` starts.

import { serve } from './caelmor.mjs';
import { Orchestrator } from './orchestrator.mjs';

// Yours goes here: a class with the two methods `save` and `restore` of Orchestrator.
// Each server gets an instance of its own.
serve({ name: 'node', version: '1.0.0', makeOrchestrator: () => new Orchestrator() });
