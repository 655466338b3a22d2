using System.Text.Json.Serialization;
using Caelmor.JsonRpc;
using Caelmor.Persistence.Specs.Protocol.Forms;
using Caelmor.Persistence.Specs.Protocol.Ports;
using Caelmor.Persistence.Specs.Protocol.Requests;

namespace Caelmor.Persistence.Specs.Protocol;

/// <summary>
/// What the compiler knows about the forms, so that a process that lives for a second need not find
/// it out.
/// </summary>
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(OperationParams))]
[JsonSerializable(typeof(CloseParams))]
[JsonSerializable(typeof(OutcomeForm))]
[JsonSerializable(typeof(RpcCancel))]
[JsonSerializable(typeof(RpcErrorForm))]
[JsonSerializable(typeof(PortCall.Produce))]
[JsonSerializable(typeof(PortCall.TakeBack))]
[JsonSerializable(typeof(PortCall.Discard))]
[JsonSerializable(typeof(PortCall.BecomeEligible))]
[JsonSerializable(typeof(PortCall.Activate))]
[JsonSerializable(typeof(PortCall.Status))]
[JsonSerializable(typeof(PortCall.Hold))]
[JsonSerializable(typeof(PortCall.Release))]
[JsonSerializable(typeof(PortCall.Read))]
[JsonSerializable(typeof(PortCall.Commit))]
[JsonSerializable(typeof(PortCall.Admit))]
[JsonSerializable(typeof(PortCall.Tell))]
[JsonSerializable(typeof(PortCall.CurrentTick))]
[JsonSerializable(typeof(PortCall.Enrol))]
[JsonSerializable(typeof(PortCall.Evaluate))]
[JsonSerializable(typeof(PortCall.EmitIntent))]
internal sealed partial class ProtocolContext : JsonSerializerContext;
