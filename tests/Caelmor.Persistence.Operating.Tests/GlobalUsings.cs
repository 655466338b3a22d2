global using Caelmor.CommandLine;
global using Caelmor.Persistence.Operating.Tests.Running;
global using Caelmor.Persistence.Operating.Tests.Stores;
global using Caelmor.Persistence.Tests.Shared;
global using Caelmor.TruthStore.CrashProofs.Cast;
global using Caelmor.TruthStore.Files.Tests;
global using FluentAssertions;
global using Xunit;
global using TemporaryFolder = Caelmor.TruthStore.Files.Tests.TemporaryFolder;
