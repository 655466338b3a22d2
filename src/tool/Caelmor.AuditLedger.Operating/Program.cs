using Caelmor.AuditLedger.Operating.CommandLine;
using Caelmor.CommandLine.Operating;
using Caelmor.Storage.Disks;

FileSizeLimit.Outlive();
return await OperatorsTool.RunAsync(args, here => new LedgerTool(here));
