global using Caelmor.Persistence.CrashProofs.Cast;
global using Caelmor.Persistence.FileStore.Tests;
global using Caelmor.Persistence.Operating.Tests.Running;
global using Caelmor.Persistence.Operating.Tests.Stores;
global using FluentAssertions;
global using Xunit;
