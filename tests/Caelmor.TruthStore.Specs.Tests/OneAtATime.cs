// Tests start processes, and a process that is just starting has the locks of stores that other
// tests have open.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
