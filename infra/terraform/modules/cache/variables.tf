variable "name" {
  description = "Name of the cache"
  type        = string
}

variable "vpc_id" {
  description = "Number of the network"
  type        = string
}

variable "subnet_ids" {
  description = "Subnets without a way out"
  type        = list(string)
}

variable "client_security_group_id" {
  description = "Who may connect"
  type        = string
}

variable "node_type" {
  description = "Size of a node"
  type        = string
}

variable "replicas" {
  description = "Nodes beside the first; one makes it survive the loss of a zone"
  type        = number
}
