using Caelmor.CommandLine.Operating;
using Caelmor.Persistence.Operating.CommandLine;
using Caelmor.Storage.Disks;

FileSizeLimit.Outlive();
return await OperatorsTool.RunAsync(args, here => new OperatorTool(new(here)));
