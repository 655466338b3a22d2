using Caelmor.CommandLine.Operating;
using Caelmor.Storage.Disks;
using Caelmor.WorldGrid.Operating.CommandLine;

FileSizeLimit.Outlive();
return await OperatorsTool.RunAsync(args, here => new GridTool(here));
