output "vpc_id" {
  description = "Number of the network"
  value       = aws_vpc.this.id
}

output "private_subnet_ids" {
  description = "Subnets of nodes"
  value       = [for subnet in aws_subnet.private : subnet.id]
}

output "data_subnet_ids" {
  description = "Subnets of databases and caches, without a way out"
  value       = [for subnet in aws_subnet.data : subnet.id]
}
