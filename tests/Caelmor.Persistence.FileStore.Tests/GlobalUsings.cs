global using Caelmor.Persistence.CrashProofs;
global using Caelmor.Persistence.CrashProofs.Cast;
global using Caelmor.Persistence.CrashProofs.Simulation;
