global using Caelmor.Persistence.Tests.Shared;
global using FluentAssertions;
global using Xunit;
