global using Caelmor.Persistence.Server;
global using Caelmor.Persistence.Truths;
global using Caelmor.TruthStore.CrashProofs.Cast;
global using Caelmor.TruthStore.Files.Faults;
global using Caelmor.TruthStore.Files.Logging;
global using FluentAssertions;
global using Xunit;
